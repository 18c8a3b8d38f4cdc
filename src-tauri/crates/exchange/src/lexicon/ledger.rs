//! Headers of ledgers. Deliberately absent: tax columns as amounts; they are listed as something else.

use crate::ledger::LedgerColumn::{self, *};

/// What each column is called, best words first; the words are in their normal form.
pub(crate) const TERMS: &[(LedgerColumn, &str)] = &[
    (
        Customer,
        "customer id|customer no|customer number|customer code|customer|cust no|cust id|client id|\
        client no|client number|client code|client|account id|account no|account number|account|\
        debtor|debtor no|buyer id|sold to|sold to party|bill to|ship to|\
        kundnr|kundnummer|kund nr|kund id|kundid|kundkod|kund|beställare|köpare|\
        kundennummer|kunden nr|kundennr|kunde|debitor|debitorennummer|debitorennr|auftraggeber|\
        code client|numéro client|numero client|n client|no client|compte client|\
        código cliente|codigo cliente|id cliente|cliente|klantnummer|klant nr|klant|\
        客户编号|客户代码|客户号|客户编码|客户id|客户|购买方编号|购方编号|会员号|买家id|顧客コード|得意先コード|고객번호|고객",
    ),
    (
        CustomerName,
        "customer name|client name|account name|company name|company|buyer|buyer name|name|\
        bill to name|sold to name|kundnamn|kundens namn|företag|företagsnamn|bolag|namn|\
        kundenname|kundename|firma|firmenname|name des kunden|nom client|nom du client|raison sociale|\
        société|nombre cliente|nombre del cliente|razón social|klantnaam|bedrijf|\
        客户名称|客户名|客户全称|客户简称|公司名称|单位名称|购买方名称|购方名称|购货单位|往来单位|买方名称|顧客名|得意先名|고객명",
    ),
    (
        Country,
        "country|country code|country name|ship country|land|landskod|landkod|kundland|länderkennzeichen|\
        ländercode|pays|code pays|país|pais|paese|国家|国别|国家地区|国|国名|국가",
    ),
    (
        Date,
        "invoice date|date|invoice day|document date|doc date|posting date|transaction date|order date|\
        billing date|sales date|date of invoice|bill date|day|invoiced on|\
        fakturadatum|datum|bokföringsdatum|orderdatum|försäljningsdatum|transaktionsdatum|verifikationsdatum|\
        rechnungsdatum|belegdatum|buchungsdatum|auftragsdatum|rechnungstag|\
        date facture|date de facture|date de la facture|date facturation|date de facturation|\
        fecha|fecha factura|fecha de factura|data fattura|factuurdatum|\
        开票日期|发票日期|单据日期|日期|订单日期|销售日期|交易日期|出库日期|记账日期|下单时间|交易时间|請求書日|請求日|日付|날짜",
    ),
    (
        Invoice,
        "invoice no|invoice number|invoice id|invoice|inv no|bill no|billing document|document no|\
        document number|doc no|order no|order number|order id|order|receipt no|receipt number|\
        transaction id|transaction no|voucher no|voucher|reference no|\
        fakturanr|fakturanummer|faktura nr|faktura|ordernr|ordernummer|verifikationsnr|verifikationsnummer|\
        rechnungsnr|rechnungsnummer|rechnung nr|rechnung|belegnr|belegnummer|beleg|auftragsnr|auftragsnummer|\
        no facture|n facture|numéro facture|numéro de facture|facture|\
        número factura|número de factura|factura|factuurnummer|numero fattura|\
        发票号|发票号码|发票编号|单据编号|单据号|单号|订单号|订单编号|销售单号|凭证号|伝票番号|請求書番号|송장번호",
    ),
    (
        Product,
        "product id|product no|product number|product code|item no|item number|item code|item id|item|\
        sku|stock code|article no|article number|article|part no|part number|material|material no|product|\
        artikelnr|artikelnummer|artikel nr|artikelkod|artikel|produktnr|produktkod|produkt|varunr|varunummer|\
        artikelnummer|materialnummer|produktnummer|teilenummer|\
        référence article|code article|code produit|réf article|código producto|código artículo|artikelcode|\
        产品编号|产品编码|产品代码|商品编号|商品编码|商品代码|物料编码|物料编号|物料号|货号|存货编码|料号|品番|商品コード|상품코드",
    ),
    (
        Description,
        "description|product name|item name|item description|product description|article name|details|\
        line description|text|goods|service|benämning|artikelbenämning|artikelnamn|beskrivning|produktnamn|\
        varubenämning|radtext|specifikation|bezeichnung|beschreibung|artikelbezeichnung|produktname|\
        désignation|libellé|description article|descripción|nombre producto|omschrijving|descrizione|\
        产品名称|商品名称|品名|货物名称|物料名称|存货名称|摘要|描述|规格型号|项目名称|商品名|상품명",
    ),
    (
        Quantity,
        "quantity|qty|units|pieces|pcs|quantity sold|invoiced quantity|no of units|volume|\
        antal|kvantitet|mängd|antal enheter|levererat antal|fakturerat antal|menge|anzahl|stück|stückzahl|\
        quantité|qté|qte|cantidad|aantal|quantità|数量|销售数量|件数|销量|开票数量|数量 件|수량",
    ),
    (
        UnitPrice,
        "unit price|price|price per unit|unit cost price|net price|sales price|selling price|price each|\
        styckpris|á pris|à pris|a pris|apris|pris|pris st|enhetspris|försäljningspris|\
        einzelpreis|stückpreis|preis|e preis|verkaufspreis|prix unitaire|pu ht|prix|\
        precio unitario|precio|prijs|stukprijs|prezzo unitario|单价|销售单价|不含税单价|价格|单位价格|単価|단가",
    ),
    (
        Amount,
        "amount|net amount|line amount|line total|line net|net total|total|net value|net sales|sales amount|\
        revenue|turnover|sales|sales value|extended price|net|net revenue|amount excl vat|amount excl tax|\
        amount ex vat|total excl vat|invoice amount|value|\
        belopp|radbelopp|summa|nettobelopp|netto|omsättning|försäljning|radsumma|belopp exkl moms|\
        summa exkl moms|belopp ex moms|fakturabelopp|försäljningsbelopp|\
        betrag|nettobetrag|umsatz|netto betrag|gesamtpreis|gesamt|positionsbetrag|zeilenbetrag|nettoumsatz|\
        montant|montant ht|total ht|montant net|chiffre d affaires|ca ht|\
        importe|importe neto|total neto|bedrag|netto bedrag|importo|\
        金额|不含税金额|销售额|销售金额|净额|总额|合计|无税金额|未税金额|开票金额|收入|売上|売上金額|金額|금액|매출",
    ),
    (
        Cost,
        "cost|cost of goods|cost of goods sold|cogs|total cost|cost amount|line cost|cost value|\
        kostnad|varukostnad|inköpsvärde|kostnad sålda varor|självkostnad|täckningskostnad|\
        kosten|wareneinsatz|einstandswert|selbstkosten|coût|cout|coût total|coût de revient|\
        costo|coste|coste total|kostprijs totaal|成本|成本金额|销售成本|总成本|主营业务成本|原価|원가",
    ),
    (
        UnitCost,
        "unit cost|cost price|cost per unit|purchase price|standard cost|inköpspris|styckkostnad|kalkylpris|\
        einstandspreis|einkaufspreis|stückkosten|prix d achat|prix de revient|coût unitaire|\
        precio de coste|coste unitario|kostprijs|单位成本|成本单价|进价|采购单价|原価単価",
    ),
    (
        Currency,
        "currency|currency code|curr|ccy|valuta|valutakod|währung|waehrung|währungscode|devise|code devise|\
        monnaie|moneda|divisa|币种|货币|币别|货币代码|通貨|통화",
    ),
    (
        LineType,
        "type|document type|doc type|invoice type|transaction type|line type|record type|kind|\
        typ|fakturatyp|dokumenttyp|transaktionstyp|debet kredit|belegart|belegtyp|rechnungsart|vorgangsart|\
        type de document|type document|type pièce|nature|tipo|tipo documento|soort|\
        类型|单据类型|发票类型|业务类型|交易类型|红蓝字|红蓝标志|種別|유형",
    ),
];

/// Headers that hold none of the above, however much they sound like it.
pub(crate) const OTHER: &str = "due date|date due|payment date|paid date|delivery date|ship date|shipping date|\
    required date|created|created at|updated at|modified|print date|birth date|valid from|valid to|\
    förfallodatum|förfallodag|betaldatum|leveransdatum|skapad|ändrad|fälligkeit|fälligkeitsdatum|fällig am|\
    lieferdatum|zahldatum|erstellt am|date d échéance|échéance|date de livraison|fecha de vencimiento|\
    到期日|到期日期|付款日期|收款日期|交货日期|发货日期|创建时间|修改时间|制单日期|\
    vat|vat amount|vat rate|tax|tax amount|tax rate|sales tax|moms|momsbelopp|momssats|moms kr|mwst|mwst betrag|\
    ust|umsatzsteuer|steuer|steuerbetrag|tva|montant tva|taux tva|iva|btw|税额|税率|税金|增值税|消費税|\
    gross amount|gross|amount incl vat|amount incl tax|total incl vat|total incl tax|gross total|\
    belopp inkl moms|summa inkl moms|totalt inkl moms|brutto|bruttobelopp|bruttobetrag|betrag brutto|\
    montant ttc|total ttc|含税金额|价税合计|税价合计|\
    discount|discount amount|discount rate|rebate|rabatt|rabatt kr|rabattbelopp|remise|descuento|折扣|折扣率|折扣金额|\
    weight|vikt|gewicht|poids|重量|balance|saldo|open amount|restbelopp|offener betrag|余额|paid amount|betalt|\
    line no|line number|line|row|radnr|rad|position|pos|zeile|行号|序号|no|nr|index|\
    customer group|customer type|customer since|kundgrupp|kundtyp|kundengruppe|客户类型|客户等级|客户分类|\
    account manager|sales person|salesperson|sales rep|säljare|verkäufer|vendeur|业务员|销售员|\
    sales region|region|sales area|sales channel|sales office|地区|大区|\
    order line|product group|product category|item group|item category|varugrupp|artikelgrupp|warengruppe|产品类别|商品分类|\
    exchange rate|rate|kurs|valutakurs|wechselkurs|汇率|cost center|cost centre|kostnadsställe|kostenstelle|成本中心|\
    quantity ordered|ordered quantity|backorder|restantal|unit|unit of measure|uom|enhet|einheit|单位|计量单位|\
    gross margin|margin|profit|täckningsbidrag|marginal|deckungsbeitrag|marge|毛利|毛利率|利润";
