//! Words that stand in a cell in place of a value: blanks, vacancies, closed posts, credit notes,
//! currencies. Deliberately absent: headers.

use valise_domain::money::Currency;

/// Whether a cell says only that there is nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    const MARKS: &[&str] = &[
        "-", "--", "–", "—", "NULL", "null", "nan", "NaN", "None", "none", "N/A", "n/a", "#N/A",
        "NA", "(null)", "(blank)", "(leer)", "(tom)", "(空白)", "无", "<NA>",
    ];
    // Cells are many and these words are short: most cells are told by their first letter.
    let first = text.trim().as_bytes().first();
    match first {
        None => true,
        Some(b'0'..=b'9' | b'A'..=b'M' | b'O'..=b'Z' | b'a'..=b'm' | b'o'..=b'z') => false,
        Some(_) => MARKS.contains(&text.trim()),
    }
}

/// Somebody holds the post whom nobody names.
pub(crate) const UNDISCLOSED: &str = "n/d|nd|n.d|n/a|na|n.a|not disclosed|undisclosed|withheld|name withheld|redacted|\
    confidential|unknown|not known|anonymous|?|??|???|xxx|xx|*|**|***|-|--|–|—|\
    ej angivet|ej angiven|okänd|okänt|hemlig|hemligt|sekretess|uppgift saknas|\
    unbekannt|k.a|keine angabe|nicht bekannt|geheim|vertraulich|inconnu|inconnue|non communiqué|n.c|nc|confidentiel|\
    desconocido|no consta|onbekend|未公开|不公开|未披露|保密|未知|不详|不明|匿名|待确认|非公開|비공개";

/// Nobody holds the post.
pub(crate) const VACANT: &str = "vacant|vacancy|vacant post|vacant position|open position|open|unfilled|to be hired|\
    to be appointed|to be confirmed|to be determined|recruiting|under recruitment|being recruited|tbd|tba|tbc|tbh|t.b.d|t.b.a|\
    n.n|nn|nomen nescio|vakant|vakans|obesatt|ledig|rekrytering pågår|tillsätts|ej tillsatt|\
    unbesetzt|nicht besetzt|offen|zu besetzen|vakanz|vacante|à pourvoir|a pourvoir|poste vacant|por cubrir|vacature|\
    空缺|空岗|待定|待聘|招聘中|缺编|暂缺|空席|공석";

/// The post is no more.
pub(crate) const CLOSED: &str = "eliminated|post eliminated|abolished|deleted|closed|post closed|disestablished|discontinued|\
    post deleted|position eliminated|redundant|removed|dissolved|avvecklad|avvecklat|avvecklas|indragen|indraget|borttagen|\
    nedlagd|nedlagt|upphörd|upphört|gestrichen|aufgelöst|entfallen|weggefallen|abgeschafft|supprimé|supprimée|\
    poste supprimé|suprimido|eliminado|eliminada|opgeheven|vervallen|\
    撤销|已撤销|取消|已取消|裁撤|已裁撤|撤并|停用|已停用|廃止|폐지";

/// A status that means the post is held.
pub(crate) const FILLED: &str = "filled|active|occupied|in post|current|employed|yes|tillsatt|aktiv|anställd|besetzt|\
    pourvu|occupé|activo|bezet|在职|在岗|正常|有效|已任职|在任|재직";

/// A manager column that says: nobody, this is the top.
pub(crate) const TOP: &str = "none|n/a|na|nil|no one|nobody|top|root|head|self|ceo|board|-|--|–|—|0|/|.|*|ingen|styrelsen|styrelse|\
    keine|keiner|niemand|vorstand|aucun|aucune|ninguno|geen|无|没有|董事会|最高|なし|없음";

/// Whether `text` is one of the words separated by `|`, whatever its case, or starts with one that
/// a bracket or dash sets off, as in `Vacant (from May)`.
pub(crate) fn is_one_of(text: &str, words: &str) -> bool {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    let lower = lower
        .trim_start_matches(['(', '[', '<', '（'])
        .trim_end_matches([')', ']', '>', '）'])
        .trim();
    words.split('|').any(|word| {
        lower == word
            || lower.strip_prefix(word).is_some_and(|rest| {
                word.chars().count() > 3
                    && rest
                        .trim_start()
                        .starts_with(['(', '[', '–', ',', ';', ':', '（'])
                    || (word.chars().count() > 3 && rest.starts_with(" - "))
            })
    })
}

/// What a line type says: a credit note, or anything else.
pub(crate) fn is_credit_type(text: &str) -> bool {
    const WORDS: &str = "credit|credit note|credit memo|credit invoice|creditnote|cn|cr|crn|return|returns|refund|cancellation|\
        kredit|kreditfaktura|kreditnota|retur|returfaktura|gutschrift|storno|stornorechnung|rechnungskorrektur|retoure|\
        avoir|note de crédit|remboursement|nota de crédito|abono|devolución|creditnota|creditfactuur|\
        贷|贷项|贷项通知单|贷记|红字|红字发票|红冲|冲红|退货|退款|销售退货|退货单|赤伝|返品|반품";
    let lower = text.trim().to_lowercase();
    WORDS.split('|').any(|word| {
        lower == word || (word.chars().count() > 4 && lower.contains(word)) || {
            word.chars().any(super::is_ideograph)
                && word.chars().count() > 1
                && lower.contains(word)
        }
    })
}

/// Letters before the number of a credit note, where ordinary invoices have none or others.
pub(crate) const CREDIT_PREFIXES: &[&str] = &[
    "C", "CN", "CR", "CRN", "CM", "CRED", "CREDIT", "K", "KR", "KRE", "KF", "KRED", "GS", "GU",
    "GUT", "SR", "ST", "AV", "AVO", "AVOIR", "NC", "RET", "RT", "RMA", "贷", "红", "退", "TH",
];

/// The currency that a cell names by code or by a sign that only one currency has.
pub(crate) fn currency(text: &str) -> Option<Currency> {
    let text = text.trim().trim_matches(['(', ')', '[', ']']);
    let code = match text {
        "£" | "￡" | "GB£" => "GBP",
        "€" | "Euro" | "euro" | "EURO" | "欧元" => "EUR",
        "US$" | "USD$" | "美元" => "USD",
        "HK$" | "港币" | "港元" => "HKD",
        "NT$" => "TWD",
        "A$" => "AUD",
        "C$" => "CAD",
        "R$" => "BRL",
        "₹" | "Rs" | "Rs." => "INR",
        "₩" => "KRW",
        "₽" => "RUB",
        "zł" => "PLN",
        "Kč" => "CZK",
        "Ft" => "HUF",
        "元" | "RMB" | "CN¥" | "人民币" | "人民币元" => "CNY",
        "日元" | "円" => "JPY",
        "Fr." | "SFr." => "CHF",
        "瑞典克朗" => "SEK",
        code => code,
    };
    if code.len() != 3 {
        return None;
    }
    let upper = code.to_ascii_uppercase();
    let known = CODES.split(' ').any(|known| known == upper);
    known.then(|| upper.parse().ok()).flatten()
}

/// Codes of ISO 4217 in use.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
    CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
    UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL CNH";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_whatever_their_case_and_addition() {
        assert!(is_one_of("VACANT", VACANT));
        assert!(is_one_of("Vakant (från 1 maj)", VACANT));
        assert!(is_one_of("N.N.", VACANT));
        assert!(is_one_of("空缺", VACANT));
        assert!(is_one_of("N/D", UNDISCLOSED));
        assert!(is_one_of("已撤销", CLOSED));
        assert!(!is_one_of("Openshaw", VACANT));
        assert!(!is_one_of("Closed Loop Lead", CLOSED));
    }

    #[test]
    fn a_currency_needs_a_sign_of_its_own() {
        assert_eq!(currency("£").unwrap().as_str(), "GBP");
        assert_eq!(currency("sek").unwrap().as_str(), "SEK");
        assert_eq!(currency("人民币").unwrap().as_str(), "CNY");
        assert_eq!(currency("$"), None);
        assert_eq!(currency("kr"), None);
        assert_eq!(currency("QQQ"), None);
    }

    #[test]
    fn credit_types_are_known_in_several_languages() {
        for text in [
            "Credit Note",
            "Kreditfaktura",
            "GUTSCHRIFT",
            "红字发票",
            "CN",
            "Customer credit memo",
        ] {
            assert!(is_credit_type(text), "{text}");
        }
        for text in ["Invoice", "Faktura", "Rechnung", "蓝字发票", "crane"] {
            assert!(!is_credit_type(text), "{text}");
        }
    }
}
