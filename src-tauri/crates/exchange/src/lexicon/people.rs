//! Headers of lists of people and posts. Deliberately absent: pay; it is nobody's business here.

use crate::people::PeopleColumn::{self, *};

/// What each column is called, best words first; the words are in their normal form.
pub(crate) const TERMS: &[(PeopleColumn, &str)] = &[
    (
        Reference,
        "post unique reference|unique reference|reference|ref|id|post id|position id|employee id|employee no|\
        employee number|emp id|emp no|staff id|staff no|person id|contact id|user id|personnel no|personnel number|\
        position number|position no|post ref|post reference|code|key|no|nr|number|\
        anställningsnr|anställningsnummer|anställnings id|befattnings id|befattningsnr|personal id|referens|löpnr|\
        personalnummer|personalnr|mitarbeiternummer|mitarbeiter id|stellennummer|planstelle|\
        matricule|référence|identifiant|número de empleado|id empleado|personeelsnummer|\
        编号|工号|员工编号|人员编号|岗位编号|职位编号|员工号|联系人编号|序列号|社員番号|사번",
    ),
    (
        Name,
        "name|full name|contact name|employee name|employee|person|contact|contact person|holder|post holder|\
        incumbent|display name|staff name|namn|fullständigt namn|kontaktperson|anställd|innehavare|medarbetare|\
        vollständiger name|mitarbeiter|ansprechpartner|stelleninhaber|kontakt|nom complet|nom et prénom|collaborateur|\
        titulaire|interlocuteur|nombre completo|empleado|naam|medewerker|\
        姓名|名字|人员|员工姓名|联系人|联系人姓名|名称|人名|氏名|名前|이름|성명",
    ),
    (
        FirstName,
        "first name|given name|forename|christian name|förnamn|tilltalsnamn|vorname|prénom|prenom|nombre|voornaam|名|이름",
    ),
    (
        LastName,
        "last name|surname|family name|efternamn|nachname|familienname|nom|nom de famille|apellido|apellidos|achternaam|\
        姓|姓氏|성",
    ),
    (
        Title,
        "job title|title|position|position title|post title|role|job|job role|post|designation|function title|\
        titel|befattning|tjänst|tjänstetitel|roll|yrkestitel|yrke|befattningsbenämning|\
        stellenbezeichnung|stelle|funktion|funktionsbezeichnung|berufsbezeichnung|jobtitel|\
        poste|intitulé du poste|fonction|titre|cargo|puesto|functie|functietitel|\
        职位|职务|岗位|岗位名称|职位名称|头衔|职称|役職|직책|직위",
    ),
    (
        Department,
        "department|dept|unit|division|team|section|business unit|org unit|organisational unit|organizational unit|\
        directorate|branch|group|function area|organisation|organization|parent department|\
        avdelning|enhet|sektion|affärsområde|affärsenhet|organisationsenhet|verksamhet|\
        abteilung|bereich|referat|dezernat|geschäftsbereich|organisationseinheit|\
        service|département|direction|unité|équipe|departamento|área|unidad|afdeling|\
        部门|部门名称|所属部门|科室|单位|事业部|团队|处室|组织|部署|부서",
    ),
    (
        Grade,
        "grade|level code|pay grade|job grade|band|rank|salary band|pay band|grad|lönegrad|befattningsnivå|\
        besoldungsgruppe|entgeltgruppe|gehaltsgruppe|tarifgruppe|échelon|grado|schaal|职级|级别|等级|岗级|等級|직급",
    ),
    (
        Purpose,
        "purpose|function|job team function|team function|responsibilities|responsibility|duties|job description|\
        remit|job purpose|main tasks|description|ansvar|ansvarsområde|arbetsuppgifter|uppdrag|syfte|beskrivning|\
        aufgabe|aufgaben|zuständigkeit|aufgabengebiet|verantwortung|mission|missions|responsabilités|attributions|\
        funciones|responsabilidades|taken|职责|岗位职责|工作内容|工作职责|主要职责|职能|業務内容|업무",
    ),
    (
        Email,
        "e mail|email|mail|e mail address|email address|contact e mail|contact email|work email|e post|epost|\
        e postadress|mejl|mejladress|e mail adresse|courriel|adresse e mail|correo|correo electrónico|\
        邮箱|电子邮件|电子邮箱|邮件|邮箱地址|メール|이메일",
    ),
    (
        Phone,
        "phone|telephone|phone number|telephone number|tel|mobile|mobile phone|cell|contact phone|work phone|direct line|\
        telefon|telefonnummer|telefonnr|mobil|mobilnummer|mobiltelefon|tel nr|handy|rufnummer|durchwahl|\
        téléphone|portable|teléfono|móvil|telefoon|电话|手机|联系电话|手机号|手机号码|电话号码|办公电话|電話|전화",
    ),
    (
        Manager,
        "reports to|reports to senior post|manager|line manager|supervisor|boss|parent|parent id|manager id|manager name|\
        reporting to|superior|parent post|report to|manager email|managed by|\
        chef|närmaste chef|rapporterar till|överordnad|chef id|chefens namn|chefens anställningsnr|\
        vorgesetzter|vorgesetzte|vorgesetzte r|berichtet an|führungskraft|übergeordnet|übergeordnete stelle|\
        supérieur|responsable|supérieur hiérarchique|rattaché à|n 1|jefe|reporta a|superior jerárquico|leidinggevende|\
        上级|直属上级|汇报对象|汇报给|上级领导|主管|直接上级|上级编号|上级工号|领导|上司|상사",
    ),
    (
        Level,
        "level|hierarchy level|org level|tier|layer|depth|outline level|nivå|hierarkinivå|ebene|hierarchieebene|stufe|\
        niveau|niveau hiérarchique|nivel|层级|层次|级次|階層|레벨",
    ),
    (
        Status,
        "status|post status|position status|state|vacancy|filled|tillsatt|tjänstestatus|befattningsstatus|besetzung|\
        besetzt|statut|estado|状态|在职状态|岗位状态|任职状态|状態|상태",
    ),
    (
        Notes,
        "notes|note|comments|comment|remarks|remark|anteckningar|anteckning|kommentar|kommentarer|anmärkning|övrigt|\
        bemerkung|bemerkungen|notiz|notizen|anmerkung|remarques|remarque|commentaire|observations|notas|observaciones|\
        opmerking|备注|说明|附注|备考|注释|備考|비고",
    ),
];

/// Headers that hold none of the above, however much they sound like it.
pub(crate) const OTHER: &str = "salary|salary cost of reports|pay|actual pay floor|actual pay ceiling|cost of reports|\
    professional occupational group|occupational group|fte|headcount|valid|company name|company|account name|customer|\
    customer name|start date|end date|hire date|date of birth|birthday|gender|age|address|city|country|location|office|\
    postal code|zip|fax|website|url|cost center|cost centre|manager title|lön|kön|ålder|adress|ort|land|postnr|\
    anställningsdatum|kostnadsställe|företag|gehalt|geschlecht|alter|adresse|standort|plz|eintrittsdatum|kostenstelle|\
    salaire|sexe|ville|pays|薪资|工资|性别|年龄|地址|城市|公司|公司名称|入职日期|生日|传真|客户名称|成本中心";
