### codes

## One message for each code of domain::codes: <list>-<code>.

stage-exploratory = Utforskande
    .meaning = Bara dialog; båda tar reda på om det är mödan värt.
    .enters = De svarar, och vi känner en person som bryr sig.
    .leaves = En första order, eller så tystnar dialogen.
stage-cooperative = Samarbete
    .meaning = Affärerna växer; att lämna vore besvärligt men möjligt.
    .enters = Återkommande order och kontakter på flera avdelningar.
    .leaves = Avtal binder båda parter, eller så faller ordrarna ett halvår.
stage-interdependent = Ömsesidigt beroende
    .meaning = Avtal knyter ihop verksamheterna; mycket delas och det är svårt att lämna.
    .enters = Ramavtal, delad information, och möten roll mot roll.
    .leaves = En gemensam plan över flera år, eller att avtal inte förnyas.
stage-strategic = Strategiskt
    .meaning = Båda vinner på en gemensam långsiktig plan; förväntningarna är som högst.
    .enters = En gemensam plan med bådas mål, och sponsorer som möts.
    .leaves = Planen hålls inte vid liv, eller sponsorn slutar.

category-breadwinner = Försörjare
category-promising = Lovande
category-prestigious = Välkänd
category-mentor = Mentor
category-partner = Partner
category-innovator = Innovatör

owner-role-kam = Key Account Manager
    .tag = KAM
owner-role-am = Account manager
    .tag = AM

account-kind-existing = Befintlig kund
account-kind-prospect = Möjlig kund
account-kind-lost = Förlorad kund

role-decision_maker = Beslutsfattare
    .tag = BF
role-approver = Godkännare
    .tag = GK
role-influencer = Påverkare
    .tag = PÅ
role-user = Användare
    .tag = AN
role-gatekeeper = Grindvakt
    .tag = GV
role-purchaser = Inköpare
    .tag = IK

attitude-champion = Förespråkare
attitude-supporter = Stödjande
attitude-neutral = Neutral
attitude-sceptic = Skeptiker
attitude-opponent = Motståndare

strength-none = Ingen ännu
strength-brief = Flyktig
strength-regular = Regelbunden
strength-in_depth = Djup

position-state-filled = Tillsatt
position-state-vacant = Vakant
position-state-unknown = Okänd innehavare
position-state-closed = Indragen

chain-department-using = Användande avdelning
chain-department-technical = Teknisk avdelning
chain-department-finance = Ekonomi och inköp
chain-department-senior_management = Företagsledning

chain-level-user = Användare
chain-level-head = Avdelningschef
chain-level-decider = Beslutsfattare

purpose-close = Avsluta en affär
purpose-maintain = Vårda relationen
purpose-progress = Följa upp läget
purpose-solution = Diskutera en lösning
purpose-research = Marknadsundersökning

visit-state-planned = Planerat
visit-state-recorded = Dokumenterat
visit-state-cancelled = Inställt

goal-reached-yes = Uppnått
goal-reached-partly = Delvis uppnått
goal-reached-no = Inte uppnått

dimension-customer = Kund
dimension-persons = Nyckelpersoner
dimension-project = Projekt
dimension-competitor = Konkurrent
dimension-packing = Packlista

channel-meeting = Möte
channel-call = Samtal
channel-email = E-post
channel-video = Video
channel-message = Meddelande

action-state-open = Öppen
action-state-done = Klar
action-state-dropped = Avskriven

import-kind-ledger = Försäljningsreskontra
import-kind-people = Personer

language-en = English
language-zh-CN = 简体中文
language-sv = Svenska

## Cities of time zones: zone-<area>-<city>; a zone without a message keeps its IANA city.

zone-Africa-Cairo = Kairo
zone-Africa-Johannesburg = Johannesburg
zone-America-Chicago = Chicago
zone-America-Los_Angeles = Los Angeles
zone-America-Mexico_City = Mexico City
zone-America-New_York = New York
zone-America-Sao_Paulo = São Paulo
zone-America-Toronto = Toronto
zone-America-Vancouver = Vancouver
zone-Asia-Bangkok = Bangkok
zone-Asia-Dubai = Dubai
zone-Asia-Ho_Chi_Minh = Ho Chi Minh-staden
zone-Asia-Hong_Kong = Hongkong
zone-Asia-Jakarta = Jakarta
zone-Asia-Kolkata = Kolkata
zone-Asia-Kuala_Lumpur = Kuala Lumpur
zone-Asia-Manila = Manila
zone-Asia-Riyadh = Riyadh
zone-Asia-Seoul = Seoul
zone-Asia-Shanghai = Shanghai
zone-Asia-Singapore = Singapore
zone-Asia-Taipei = Taipei
zone-Asia-Tokyo = Tokyo
zone-Australia-Melbourne = Melbourne
zone-Australia-Sydney = Sydney
zone-Europe-Amsterdam = Amsterdam
zone-Europe-Athens = Aten
zone-Europe-Belgrade = Belgrad
zone-Europe-Berlin = Berlin
zone-Europe-Bratislava = Bratislava
zone-Europe-Brussels = Bryssel
zone-Europe-Bucharest = Bukarest
zone-Europe-Budapest = Budapest
zone-Europe-Copenhagen = Köpenhamn
zone-Europe-Dublin = Dublin
zone-Europe-Helsinki = Helsingfors
zone-Europe-Istanbul = Istanbul
zone-Europe-Lisbon = Lissabon
zone-Europe-London = London
zone-Europe-Luxembourg = Luxemburg
zone-Europe-Madrid = Madrid
zone-Europe-Moscow = Moskva
zone-Europe-Oslo = Oslo
zone-Europe-Paris = Paris
zone-Europe-Prague = Prag
zone-Europe-Riga = Riga
zone-Europe-Rome = Rom
zone-Europe-Sofia = Sofia
zone-Europe-Stockholm = Stockholm
zone-Europe-Tallinn = Tallinn
zone-Europe-Vienna = Wien
zone-Europe-Vilnius = Vilnius
zone-Europe-Warsaw = Warszawa
zone-Europe-Zagreb = Zagreb
zone-Europe-Zurich = Zürich
zone-Pacific-Auckland = Auckland

### dossier

dossier-title = { $client }: kunddossier
dossier-kind = Kunddossier
dossier-edition-internal = Intern utgåva, konfidentiell
    .note = Innehåller våra bedömningar av personer och våra egna siffror. Den stannar inom teamet.
dossier-edition-shareable = Delbar utgåva
    .note = Utan våra bedömningar av personer, vad de bryr sig om, profiler, mål, checklistor, interna anteckningar och marginaler.
dossier-printed-on = Utskriven { $date }
dossier-contents = Innehåll
dossier-missing-glyphs = □ står för ett tecken som utskriften saknar bokstav för: { $codes }.

dossier-summary = Sammanfattning
dossier-chart = Organisationsschema
dossier-visit = Nästa besök
dossier-value = Värde
dossier-history = Tidigare besök
dossier-people = Personer
dossier-absent = Finns ännu inte i akten: { $parts }.

dossier-customer-number = Kundnummer
dossier-status = Status
dossier-stage = Relationsstadium
dossier-categories = Kundkategorier
dossier-industry = Bransch
dossier-country = Land
dossier-owner = Ansvarig
dossier-sponsor = Sponsor i ledningen
dossier-potential = Potential, 12 månader
dossier-potential-estimated = Uppskattad { $date }
dossier-notes = Anteckningar

dossier-revenue-ttm = Omsättning, 12 månader
dossier-revenue-all = Omsättning totalt
dossier-revenue-since = Sedan { $date }
dossier-change = { $change } mot de 12 månaderna före
dossier-change-unknown = Inget helt år före att jämföra med
dossier-share = Andel av vår omsättning
dossier-mark-none = Under gränsen 10 %
dossier-mark-key = Nyckelkund: 10 % eller mer
dossier-mark-dependence = Beroende: över 20 %
dossier-margin = Bruttomarginal
dossier-margin-rate = { $rate } där kostnaden är känd: { $share } av omsättningen
dossier-margin-covered = Kostnaden är känd för { $share } av omsättningen

dossier-positions =
    { $count ->
        [one] { $count } befattning
       *[other] { $count } befattningar
    }
dossier-positions-unknown = { $count } med okänd innehavare
dossier-positions-vacant =
    { $count ->
        [one] { $count } vakant
       *[other] { $count } vakanta
    }
dossier-positions-closed =
    { $count ->
        [one] { $count } indragen
       *[other] { $count } indragna
    }
dossier-positions-detail = { $positions }: { $details }
dossier-chart-alt =
    { $count ->
        [one] Organisationsschema för { $client } med { $count } befattning.
       *[other] Organisationsschema för { $client } med { $count } befattningar.
    }
dossier-chart-empty = Inga befattningar är inlagda ännu.
dossier-chart-folded = +{ $count }
dossier-legend-attitude = Inställning
dossier-legend-strength = Relation
dossier-legend-roles = Roller i köpet
dossier-legend-gap = Vakant eller okänd
dossier-legend-closed = Indragen
dossier-legend-stale = Inte träffad på ett halvår

dossier-chain = Beslutskedja
dossier-chain-gap = Ingen känd
dossier-chain-no-level = Nivå okänd
dossier-cares-using = Bryr sig om effektivt arbete
dossier-cares-technical = Bryr sig om genomförbarhet, säkerhet, underhåll och gränssnitt
dossier-cares-finance = Bryr sig om medel och avtal
dossier-cares-senior_management = Har sista ordet
dossier-stance-with = Med oss
dossier-stance-against = Mot oss
dossier-stance-divided = Delad
dossier-stance-neutral = Neutral
dossier-stance-unknown = Ståndpunkt okänd

dossier-key-persons = Nyckelpersoner
dossier-open-actions = Öppna åtgärder
dossier-promises = Våra åtaganden
dossier-overdue = Försenad
dossier-column-name = Namn
dossier-column-title = Befattning
dossier-column-roles = Roller i köpet
dossier-column-attitude = Inställning
dossier-column-strength = Relation
dossier-column-action = Åtgärd
dossier-column-owner = Vem
dossier-column-due = Senast
dossier-column-promised = Utlovat till
dossier-column-person = Person
dossier-column-contact = Kontakt
dossier-column-department = Avdelning
dossier-column-known = Vad vi vet
dossier-column-year = År
dossier-column-revenue = Omsättning
dossier-column-change = Förändring
dossier-column-check = Punkt
dossier-column-weight = Vikt
dossier-column-step = Rad
dossier-column-amount = Belopp

dossier-goal = Mål
dossier-when = När
dossier-where = Var
dossier-theirs = Från kunden
dossier-ours = Från oss
dossier-readiness = Beredskap
dossier-readiness-of = Beredskap { $percent }
dossier-readiness-points = { $done } av { $all } poäng efter vikt
dossier-checklist = Checklista
dossier-checklist-empty = Ingen checklista ännu.
dossier-result = Resultat
dossier-stated-need = Uttalat behov
dossier-real-need = Verkligt behov
dossier-unrecorded = Ingen besöksrapport

dossier-seen-on = sedd { $date }
dossier-concerns = Bryr sig om
dossier-profile = Personprofil
dossier-profile-family = Familj
dossier-profile-home-town = Hemort
dossier-profile-school = Utbildning
dossier-profile-hobbies = Fritid
dossier-profile-standing = Ställning
dossier-profile-ambitions = Ambitioner
dossier-profile-reason = Sparas eftersom

dossier-as-of = Ur försäljningsreskontran till och med { $date }.
dossier-currency = Belopp i { $currency }.
dossier-currency-unstated = Reskontran anger ingen valuta; beloppen står utan.
dossier-months = Omsättning per månad
dossier-months-alt = Stapeldiagram över omsättning per månad, { $from } till { $to }: högst { $most } i { $best }, lägst { $least } i { $worst }.
dossier-years = Omsättning per år
dossier-partial = del av året
dossier-partial-months = Bleka staplar: månader som reskontran bara täcker till en del.
dossier-refused = Visas inte, och varför
dossier-refused-other = En uppgift till
dossier-because-other = Reskontran ger inte underlag för den.
dossier-likely-why = ”Troligen” gäller i åtta fall av tio.

### cli

chart-below = { $count } under
chart-stale = inte träffad på ett halvår
chart-description = Organisationsschema med { $count } befattningar och deras rapporteringslinjer

cli-no-window = Inget fönster kunde öppnas. Allt annat fungerar utan: valise --help
cli-made = Arbetsytan är klar i { $folder }.
cli-restored = Säkerhetskopian är återställd i { $folder }.
cli-written = Skrivet: { $path }
cli-new = Nya: { $count }
cli-updated = Uppdaterade: { $count }
cli-skipped = Fanns redan: { $count }
cli-rejected = Avvisade: { $count } ({ $reason })
cli-warned = Värt en titt: { $count } ({ $warning })
cli-revenue = Omsättning, alla rader
cli-revenue-ttm = Omsättning, senaste tolv månaderna
cli-revenue-previous = Omsättning, de tolv månaderna dessförinnan
cli-margin = Bruttomarginal
cli-share = Andel av vår omsättning
cli-changed = Sparat: { $row }
cli-erased = Raderat för gott: { $changes } ändringar i historiken säger ingenting längre.
cli-undone = Ångrat: { $change }
cli-redone = Gjort om: { $change }
cli-nothing-to-undo = Det finns inget att ångra.
cli-nothing-to-redo = Det finns inget att göra om.
cli-check-ok = Allt är helt: { $ops } ändringar spelades upp igen.
cli-check-problems = Problem hittades: { $count }. Återställ en säkerhetskopia och behåll mappen tills det är klart vad som hänt.
cli-sync-words = Jämför de här sex orden med den andra sidan: { $words }
cli-sync-done = Klart.
cli-sync-recovery = Återställningsnyckel, att förvara på papper: { $key }
cli-sync-round = Kom in: { $received }. Gick ut: { $sent }.
cli-sync-state = Väntar på att skickas: { $pending }. I karantän: { $waiting }. Konflikter: { $conflicts }.
sync-not-shared = Arbetsytan delas inte.
sync-reach-untried = Inte prövat än
sync-reach-offline = Arbetar frånkopplad
sync-reach-reached = I fas med den delade platsen
sync-reach-unreachable = Den delade platsen svarar inte
sync-reach-full = Den delade platsen är full
sync-reach-refused = Den delade platsen nekar
sync-reach-failed = Den senaste rundan misslyckades på den här datorn
cli-calc = En JSON-fråga per rad på standard in, ett JSON-svar per rad på standard ut. Funktioner: valise calc --list; ett exempel: valise calc --help NAME
cli-calc-unknown = Det finns ingen beräkning som heter { $name }. Namnen: valise calc --list
calc-rfm = Från en försäljningsreskontra till varje kunds köpfrekvens, senaste köp och belopp
calc-fit = Anpassa en modell till en tabell med kunder eller till årgångar av avtal
calc-predict = Vad en modell säger om enskilda kunder: aktiv, väntade köp, köpbelopp
calc-expect = Köp att vänta av en ny kund
calc-pmf = Sannolikheten för ett antal köp
calc-survival = Hur många avtal som består och hur många som förnyas
calc-derl = Väntad återstående avtalstid, diskonterad
calc-clv = Kundlivstidsvärde ur en köpmodell och en beloppsmodell
calc-retention = Värdet av en årlig marginal vid en viss kundlojalitet, med tre betalningstidpunkter
calc-berger_nasr = Värde med årligt bidrag och årlig marknadsföring (Berger & Nasr 1998)
calc-venkatesan_kumar = Värde med köp och kundkontakter (Venkatesan & Kumar 2004)
calc-migration = Värdet av kunder som rör sig mellan tillstånd
calc-plan = En kundplan: nuvärde, känslighet, slumpade utfall
calc-concentration = Hur omsättning och vinst fördelar sig: andelar, ABC, valkurva
calc-score = Poängmatris och de vikter där rangordningen vänder
calc-ahp = Vikter ur parvisa jämförelser, och om dessa går ihop
calc-hysteresis = Vilka genomgångar som gör en kund till nyckelkund och vilka som avslutar det
calc-gate = Om en tabell alls bär en modell, och vad som annars kan användas

### failures

## One message for each code of desk::failure: what happened; .meaning: what it means for the data; .advice: what to do.

failure-workspace_missing = Det finns ingen arbetsyta i den här mappen
    .meaning = Inget har lästs och inget har ändrats.
    .advice = Välj en annan mapp, eller skapa en ny arbetsyta.
failure-workspace_exists = Mappen har redan en arbetsyta
    .meaning = Den har lämnats som den är.
    .advice = Öppna den, eller välj en tom mapp för den nya.
failure-already_open = Arbetsytan är öppen i ett annat Valise
    .meaning = Bara ett i taget får skriva i den, så den öppnades inte här. Alla uppgifter är i säkerhet.
    .advice = Gå till det öppna fönstret, eller stäng det och försök igen.
failure-passphrase_needed = Arbetsytan är låst
    .meaning = Allt i den är förseglat tills lösenfrasen anges.
    .advice = Ange lösenfrasen.
failure-wrong_passphrase = Lösenfrasen stämmer inte
    .meaning = Arbetsytan är fortfarande förseglad. Inget har ändrats.
    .advice = Försök igen och se efter stora bokstäver och tangentbordets språk. Utan lösenfrasen kan ingen öppna arbetsytan.
failure-passphrase_too_short = Lösenfrasen är för kort
    .meaning = Inget har skapats eller ändrats.
    .advice = Använd minst åtta tecken; flera ord är bättre än ett.
failure-keychain_unavailable = Datorns nyckelring går inte att nå
    .meaning = Utan den kan nyckeln varken läsas eller sparas. Inget har ändrats.
    .advice = Lås upp nyckelringen och försök igen, eller skydda arbetsytan med en lösenfras.
failure-key_missing = Nyckelringen har ingen nyckel till arbetsytan
    .meaning = Uppgifterna finns kvar men är förseglade utan sin nyckel.
    .advice = Logga in som den som skapade arbetsytan, på samma dator. Om nyckelringen har tömts, återställ den ur dess egen säkerhetskopia.
failure-database_damaged = Databasen går inte att läsa
    .meaning = Filen är skadad, eller så hör nyckeln till en annan arbetsyta. Inget har skrivits i den.
    .advice = Behåll mappen som den är och återställ den senaste säkerhetskopian i en annan mapp.
failure-database_newer = Arbetsytan öppnades senast av ett nyare Valise
    .meaning = Den här versionen kunde förlora sådant den inte känner till, så allt har lämnats orört.
    .advice = Uppdatera Valise på den här datorn och öppna arbetsytan igen.
failure-disk_full = Disken är full
    .meaning = Den senaste ändringen sparades inte. Allt före den är i säkerhet.
    .advice = Frigör utrymme och försök igen.
failure-read_only = Det går inte att skriva i mappen
    .meaning = Den senaste ändringen sparades inte. Allt före den är i säkerhet.
    .advice = Tillåt skrivning i mappen, eller välj en annan.
failure-file_unreadable = Filen går inte att läsa
    .meaning = Inget har hämtats in.
    .advice = Se efter att filen finns kvar, att du får öppna den och att den är hel. Spara arbetsböcker som CSV först.
failure-file_unwritable = Filen går inte att skriva
    .meaning = Filen blev inte färdig. Arbetsytan är som förut.
    .advice = Stäng filen i andra program, eller välj ett annat namn eller en annan mapp.
failure-file_empty = Filen har inga rader
    .meaning = Inget har hämtats in.
    .advice = Se efter att det är rätt fil, eller exportera den en gång till.
failure-columns_missing = Några nödvändiga kolumner kändes inte igen
    .meaning = Inget har hämtats in ännu.
    .advice = Ange vilken kolumn som är vilken; Valise minns det för filer med samma uppställning.
failure-date_order_unclear = Datumen kan läsas på två sätt
    .meaning = Dag och månad kan vara omkastade, så inget har hämtats in ännu.
    .advice = Ange om dagen eller månaden står först.
failure-decimal_mark_unclear = Talen kan läsas på två sätt
    .meaning = 1,234 kan vara över tusen eller drygt ett, så inget har hämtats in ännu.
    .advice = Ange om komma eller punkt står före decimalerna.
failure-encoding_unreadable = Filens text går inte att läsa
    .meaning = Namnen skulle bli förvanskade, så inget har hämtats in.
    .advice = Spara filen som CSV i UTF-8 och försök igen.
failure-already_imported = Filen har importerats förut
    .meaning = Dess rader finns i arbetsytan. Inga har lagts till en gång till.
    .advice = Inget behöver göras. Importera den igen bara om varje rad ska räknas dubbelt.
failure-client_not_found = Kunden finns inte
    .meaning = Inget har ändrats.
    .advice = Se efter hur namnet eller numret stavas, eller skapa kunden först.
failure-client_ambiguous = Flera kunder har det namnet
    .meaning = En gissning kunde träffa fel kund, så inget har ändrats.
    .advice = Använd kundens nummer i stället för namnet.
failure-row_missing = Posten finns inte längre
    .meaning = Den har tagits bort under tiden. Den senaste ändringen av den sparades inte.
    .advice = Ångra borttagningen för att få tillbaka den.
failure-cycle = En befattning kan inte stå under sig själv
    .meaning = Schemat är som förut.
    .advice = Välj en chef som inte själv rapporterar till den här befattningen.
failure-invalid_input = Värdet passar inte här
    .meaning = Det sparades inte; det som stod där förut är kvar.
    .advice = Rätta värdet.
failure-cancelled = Avbrutet
    .meaning = Allt är som det var förut.
    .advice = Börja om när du vill.
failure-backup_unreadable = Filen är ingen hel säkerhetskopia
    .meaning = Inget har återställts och inget har ändrats.
    .advice = Välj en annan säkerhetskopia.
failure-erasure_needs_admin = Bara en administratör för kunden kan radera en person som andra också har
    .meaning = Inget har raderats. Andra har uppgifter om personen på sina datorer, och en radering skulle ta bort dem även där.
    .advice = Be en administratör för kunden. Under Delning, Medlemmar och enheter, står vem det är.
failure-not_shared = Arbetsytan delas inte
    .meaning = Inget har skickats eller hämtats.
    .advice = Börja dela den, eller gå med i en arbetsyta som delas.
failure-shared_already = Arbetsytan delas redan
    .meaning = Inget har ändrats.
    .advice = Fortsätt med den delning som finns, eller gör en ny arbetsyta.
failure-join_needs_empty = Bara en tom arbetsyta kan gå med
    .meaning = Inget har ändrats här eller där.
    .advice = Gå med i en ny arbetsyta; det som finns här kan importeras där.
failure-other_workspace_there = Där ligger en annan arbetsyta
    .meaning = Inget har skrivits där och inget har ändrats här.
    .advice = Kontrollera adressen, eller välj en tom mapp.
failure-store_unreachable = Den delade platsen svarar inte
    .meaning = Allt är sparat på den här datorn. Det skickas så snart platsen svarar.
    .advice = Kontrollera nätet och adressen, eller försök senare.
failure-store_unfit = Platsen kan inte hålla delade arbetsytor
    .meaning = Den prövades och klarade det inte. Inget av arbetsytan har skrivits där.
    .advice = Välj en annan plats; detaljerna säger vad den gör fel.
failure-store_refuses = Den delade platsen nekar
    .meaning = Allt är sparat på den här datorn och väntar på att skickas.
    .advice = Kontrollera användarnamn, lösenord och rättigheter.
failure-store_full = Den delade platsen är full
    .meaning = Allt är sparat på den här datorn och väntar på att skickas.
    .advice = Gör plats där.
flaw-unreachable = Ingen svarar där, eller så finns inte mappen eller bucketen.
flaw-certificate = Serverns certifikat är inget som den här datorn litar på.
flaw-web_page = Där svarar en webbsida, till exempel en inloggning, och ingen lagring.
flaw-elsewhere = Servern hänvisar till en annan adress. Ange den i stället.
flaw-denied = Användarnamnet eller lösenordet godtas inte.
flaw-clock = Servern anser att den här datorns klocka går fel. Ställ den rätt.
flaw-full = Det finns ingen plats kvar.
flaw-made_up = Den visar objekt som ingen har skrivit.
flaw-read_only = Den går att läsa men inte att skriva till.
flaw-lost = Det som skrevs finns inte där efteråt.
flaw-empty = Det som skrevs finns där men är tomt.
flaw-truncated = Slutet saknas på det som skrevs.
flaw-changed = Det som skrevs kommer tillbaka ändrat.
flaw-stale_read = Det som skrevs på nytt kommer tillbaka som det var förut.
flaw-wrong_names = Listan nämner inte det som skrevs, eller kallar det något annat.
flaw-wrong_size = Listan anger fel storlek.
flaw-stale_tag = Listan visar inte att något har skrivits på nytt.
flaw-no_delete = Det som skrevs där går inte att ta bort.
flaw-undeleted = Det som togs bort går fortfarande att läsa.
flaw-stale_list = Det som togs bort står kvar i listan.
flaw-overlap = Mappen och arbetsytans egen mapp ligger i varandra. Välj en annan mapp.
flaw-unprotected = Lösenordet skulle skickas okrypterat. Använd en adress som börjar med https.
failure-invitation_unknown = Ingen inbjudan har den koden
    .meaning = Inget har ändrats här eller där.
    .advice = Kontrollera bokstäverna, eller be om en ny inbjudan.
failure-not_allowed = Bara en administratör för arbetsytan får göra det
    .meaning = Inget har ändrats.
    .advice = Fråga en administratör.
failure-conflict_changed = Konflikten har ändrats sedan den visades
    .meaning = Inget har avgjorts; alla versioner finns kvar.
    .advice = Titta på den igen.
failure-print_failed = Det gick inte att göra PDF-filen
    .meaning = Ingen fil har skrivits. Kundens uppgifter är orörda.
    .advice = Försök igen. Om det misslyckas en gång till, spara detaljerna som visas här och rapportera dem.
failure-store_failed = Ändringen gick inte att spara
    .meaning = Den har tagits tillbaka helt. Allt som sparats tidigare finns kvar.
    .advice = Försök igen. Om det misslyckas en gång till, gör en säkerhetskopia och kontrollera arbetsytan.

### messages

## Why a line of a file was rejected: reason-<code>.

reason-missing_customer = Kund saknas
reason-missing_date = Datum saknas
reason-bad_date = Datumet går inte att läsa
reason-ambiguous_date = Dag och månad går inte att skilja åt
reason-missing_amount = Belopp saknas
reason-bad_number = Talet går inte att läsa
reason-ambiguous_number = Decimaler och tusental går inte att skilja åt
reason-out_of_range = Tal eller datum utanför rimliga gränser
reason-bad_currency = Okänd valuta
reason-bad_encoding = Kunden går inte att läsa
reason-missing_name = Varken namn eller befattning
reason-too_few_fields = För få fält
reason-too_many_fields = För många fält
reason-line_too_long = För lång rad

## What is special about a line that did arrive: warning-<code>.

warning-possible_duplicate = Möjlig dubblett av en tidigare rad
warning-repeats_unchecked = Rader som inte jämförts med tidigare; filen är för lång för det
warning-zero_price = Pris noll
warning-unread_number = Talet går inte att läsa; lämnat tomt
warning-bad_character = Tecken som inte går att läsa; visas som �
warning-mixed_currency = Flera valutor i samma fil
warning-currency_unstated = Ingen valuta angiven
warning-client_created = Ny kund skapad
warning-duplicate_reference = Referensen används flera gånger; en siffra har lagts till
warning-same_name = Samma namn som någon annan
warning-shared_contact = En och samma e-postadress för nästan alla; utelämnad
warning-bad_email = Ingen e-postadress; utelämnad
warning-closed_with_name = Indragen befattning med ett namn; namnet är utelämnat
warning-reports_to_itself = Befattningen rapporterar till sig själv; placerad överst
warning-unknown_manager = Chefen hittades inte; placerad överst
warning-ambiguous_manager = Flera personer kan vara chefen; placerad överst
warning-cycle_broken = Befattningar rapporterar till varandra i en ring; en har placerats överst
warning-more_of_the_same = Fler varningar av samma slag, bara räknade

## What the value page does not show, and why: refused-<what>, because-<reason>.

refused-margin = Bruttomarginal
refused-trend = Trend
refused-revenue = Omsättning i en summa
refused-share = Andel av vår omsättning

because-cost_unknown = Ingen rad i reskontran säger vad varorna kostade.
because-too_short = Reskontran täcker inte två hela år.
because-mixed_currencies = Reskontran har flera valutor och inga växelkurser finns.
because-no_lines = Reskontran har inga rader för kunden.
because-too_large = Summan är för stor för att vara exakt.

## Marks of concentration, advisory only.

mark-key = Nyckelkund
    .meaning = Minst 10 % av vår omsättning
mark-dependence = Beroende
    .meaning = Mer än 20 % av vår omsättning

## Columns of an imported file: column-<code>.

column-customer = Kundnummer
column-customer_name = Kundnamn
column-country = Land
column-date = Datum
column-invoice = Faktura
column-product = Artikelnummer
column-description = Benämning
column-quantity = Antal
column-unit_price = Pris per styck
column-amount = Belopp
column-cost = Kostnad
column-unit_cost = Kostnad per styck
column-currency = Valuta
column-line_type = Radtyp
column-reference = Referens
column-name = Namn
column-first_name = Förnamn
column-last_name = Efternamn
column-title = Befattning
column-department = Avdelning
column-unit = Enhet
column-grade = Grad
column-purpose = Befattningens uppgift
column-email = E-post
column-phone = Telefon
column-manager = Chef
column-notes = Anteckningar
column-status = Status
column-level = Nivå

## What was done, as undo and redo name it: change-<label>.

change-create-client = ny kund
change-edit-cell = redigering
change-delete-row = borttagning
change-restore = återställd post
change-restore-row = återställd post
change-set-categories = kundkategorier
change-create-position = ny befattning
change-move-position = flyttad befattning
change-fill-position = tillsatt befattning
change-vacate-position = vakant befattning
change-remove-position = borttagen befattning
change-place-in-chain = plats i beslutskedjan
change-set-roles = roller i köpet
change-create-stakeholder = ny intressent
change-plan-visit = planerat besök
change-record-visit = besöksrapport
change-change-purpose = besökssyfte
change-set-attendees = deltagare i besöket
change-cancel-visit = inställt besök
change-reopen-visit = återöppnat besök
change-tick-line = rad i checklistan
change-move-line = flyttad checklistrad
change-create-action = ny åtgärd
change-log-contact = noterad kontakt
change-import-ledger = import av reskontra
change-import-people = import av personer
change-remember-layout = ihågkomna kolumner
change-name-device = namn på en enhet
change-built-in-templates = inbyggda checklistor
change-load-sample = exempelarbetsyta
change-set-group = kundgrupp
change-add-account_group = ny kundgrupp
change-add-member = ny person hos oss
change-add-stakeholder = ny intressent
change-add-buying_role = roll i köpet
change-add-attitude = inställning
change-add-attendee = deltagare
change-add-checklist_line = ny rad i checklistan
change-add-checklist_template = ny checklista
change-add-template_line = ny rad i mallen
change-add-interaction = noterad kontakt
change-add-action = ny åtgärd

## What a person should know of a client, and why it matters: warn-<code>, warn-<code>-why.

warn-falling_orders = Sjunkande order
warn-falling_orders-why = Omsättningen de senaste tolv månaderna är minst en femtedel lägre än de tolv dessförinnan.
warn-no_decision_maker = Ingen känd beslutsfattare
warn-no_decision_maker-why = Ingen i schemat är känd som den som beslutar. Ta reda på vem det är före nästa offert.
warn-single_contact = Bara en kontakt
warn-single_contact-why = Slutar den personen försvinner relationen. Lär känna en till.
warn-stale_person = Nyckelperson utan färsk kontakt
warn-stale_person-why = Ingen har träffat personen eller noterat en inställning på ett halvår, så det vi vet kan vara inaktuellt.
warn-no_visit_planned = Inget besök planerat
warn-no_visit_planned-why = Senaste kontakten var för minst två månader sedan och inget besök väntar.
warn-owner_missing = Ansvarig saknas
warn-owner_missing-why = Varje kund behöver någon hos oss som är ansvarig.
warn-sponsor_missing = Sponsor i ledningen saknas
warn-sponsor_missing-why = En nyckelkund behöver någon i vår ledning som besöker den regelbundet.

### window

## The frame.

product = Valise
product-short = V
nav = Huvudmeny
nav-today = I dag
nav-clients = Kunder
nav-visits = Besök
nav-import = Importera
nav-settings = Inställningar
lock = Lås
status-saved = Sparat på datorn
status-saved-sample = Exempel, sparat här
status-saving = Sparar …
window-fault = Något i fönstret gick fel
    .meaning = Allt som sparats tidigare är i säkerhet.
    .advice = Försök igen. Händer det på nytt, starta om Valise och rapportera uppgifterna som visas här.

## What one does everywhere.

action-back = Tillbaka
action-cancel = Avbryt
action-choose = Välj …
action-clear = Rensa
action-close = Stäng
action-more = Mer
action-show-in-folder = Visa i mappen
action-stop = Stoppa
action-try-again = Försök igen
action-undo = Ångra
undo-done = Ångrat: { $change }
undo-nothing = Det finns inget att ångra.
undo-next = Ångra: { $change }
undo-left =
    { $left ->
        [one] Ett värde lämnades orört, eftersom det har ändrats sedan dess.
       *[other] { $left } värden lämnades orörda, eftersom de har ändrats sedan dess.
    }
redo-done = Gjort om: { $change }
redo-nothing = Det finns inget att göra om.
redo-next = Gör om: { $change }
job-done-of = { $done } av { $total }
job-stopping = Stoppar …
calendar-month-before = Föregående månad
calendar-month-after = Nästa månad
calendar-year-before = Föregående år
calendar-year-after = Nästa år
calendar-decade-before = Föregående årtionde
calendar-decade-after = Nästa årtionde
clock-hours = timmar
clock-minutes = minuter

## Fields that save themselves.

field-add = Lägg till
field-choose = Välj
field-saved = Sparat
field-required = Det här får inte vara tomt.
field-refused = Det här går inte att tolka.
field-no-amount = Det här är inget belopp.
field-no-currency = En valuta har tre bokstäver, till exempel SEK.
field-nothing-found = Inget hittades
field-add-new = Lägg till ”{ $name }”
field-type-to-add = Skriv ett namn för att lägga till det

## The first start and the lock.

start-title = Skapa din arbetsyta
start-text = Dina kunder, personer och siffror sparas krypterade på den här datorn. Inget lämnar den om du inte skickar det.
start-protection = Hur låses den upp?
start-keychain = Med den här datorn
start-keychain-text = Nyckeln ligger i nyckelringen för ditt användarkonto. Du behöver inte komma ihåg något.
start-keychain-none = Den här datorn har ingen nyckelring som går att nå.
start-passphrase = Med en lösenfras
start-passphrase-text = Du anger den vid varje start. Ingen kan öppna arbetsytan utan den.
start-go = Skapa arbetsytan
start-sample = Titta runt med exempelkunder
passphrase = Lösenfras
passphrase-again = Lösenfrasen en gång till
passphrase-hint = Minst { $shortest } tecken; flera ord är bättre än ett.
passphrase-short = Använd minst { $shortest } tecken.
passphrase-differs = De två är inte lika.
passphrase-show = Visa lösenfrasen
unlock-title = Lås upp din arbetsyta
unlock-text = Den ligger i { $folder }
unlock-go = Lås upp

## Today.

today-visits = Kommande besök
today-no-visits = Inget besök är planerat de närmaste trettio dagarna.
today-unrecorded = Besök utan rapport
today-record = Skriv rapporten
today-missing = Saknas
today-no-time = Ingen tid satt
missing-goal = Mål
missing-attendees = Deltagare
missing-time_zone = Tidszon
missing-place = Plats
today-due = Att göra
today-nothing-due = Inget är aktuellt just nu.
today-overdue = Försenad: { $day }
today-mark-done = Klart: { $action }
today-show-all = Visa alla { $count }
today-warnings = Värt att se över
today-warnings-left =
    { $count ->
        [one] En till listas inte här.
       *[other] { $shown } till listas inte här.
    }
today-clear = Inget väntar i dag
today-clear-text = Inget besök är nära, inget är försenat och ingen behöver uppmärksamhet. En bra dag att planera framåt.
today-see-visits = Visa alla besök
today-empty = En lugn början
today-empty-text = Här börjar varje morgon: kommande besök och vad de saknar, löften som ska hållas, kunder som behöver uppmärksamhet. Sidan fylls av sig själv när det finns kunder.
warn-falling_orders-by = { $change } mindre än de tolv månaderna före
warn-days =
    { $days ->
        [one] en dag
       *[other] { $shown } dagar
    }

## Search, shortcuts and trash.

search = Sök
search-hint = Kund, person, besök, anteckning eller kommando
search-found = Träffar
search-recent = Senast ändrade
search-commands = Kommandon
search-nothing = Inget heter ”{ $query }”.
found-client = Kund
found-person = Person
found-position = Befattning
found-visit = Besök
found-note = Anteckning
command-add-client = Ny kund
command-go-today = Gå till I dag
command-go-clients = Gå till kunder
command-go-visits = Gå till besök
command-go-import = Importera en fil
command-go-settings = Öppna inställningarna
command-templates = Redigera checklistorna
command-back-up = Gör en säkerhetskopia
command-undo = Ångra senaste ändringen
command-redo = Gör om det som ångrades
command-trash = Öppna papperskorgen
command-shortcuts = Visa kortkommandon
command-lock = Lås arbetsytan
command-theme = Tema: { $theme }
command-language = Språk: { $language }
keys-title = Kortkommandon
keys-in-window = Överallt
keys-in-fields = I fält
keys-in-tables = I tabeller
keys-in-chart = I schemat
keys-search = Sök
keys-undo = Ångra
keys-redo = Gör om
keys-go-today = I dag
keys-go-clients = Kunder
keys-go-visits = Besök
keys-go-import = Importera
keys-go-settings = Inställningar
keys-lock = Lås
keys-help = De här kortkommandona
keys-save = Spara
keys-save-long = Spara en lång text
keys-take-back = Ta tillbaka det skrivna
keys-walk = Förflytta
keys-ends = Till början och slutet
keys-open = Öppna
keys-rename = Byt namn
keys-fold = Fäll ut, fäll ihop
keys-move = Flytta under någon
keys-find = Hitta
keys-fit = Anpassa schemat
trash-title = Papperskorg
trash-text = Det som tas bort ligger kvar här och kan återställas.
trash-empty = Papperskorgen är tom. Det du tar bort sparas här och kan återställas.
trash-find = Sök i papperskorgen
trash-more =
    { $count ->
        [one] En till; sök på namnet.
       *[other] { $more } till; sök på namnet.
    }
trash-unnamed = Utan namn
trash-restore = Återställ
trash-restored = Återställt: { $name }
table-account = Kund
table-account_group = Kundgrupp
table-member = Kollega
table-stakeholder = Person
table-position = Befattning
table-visit = Besök
table-interaction = Kontakt
table-action = Åtgärd
table-attitude = Inställning
table-checklist_line = Rad i checklista
table-template_line = Rad i mall
table-import = Import

## Erasing a person for good.

erase-open = Radera för gott …
erase-person = Radera personen för gott …
erase-title = Radera { $name } för gott
erase-text = Allt som någonsin skrivits om { $name } förstörs: det som visas, historiken och det som ligger på disken. Med det försvinner:
erase-facts = namn, kontaktuppgifter, anteckningar och personprofil
erase-roles =
    { $count ->
        [one] en köproll
       *[other] { $shown } köproller
    }
erase-attitudes =
    { $count ->
        [one] en inställning och vad som visade den
       *[other] { $shown } inställningar och vad som visade dem
    }
erase-visits =
    { $count ->
        [one] deltagandet i ett besök; besöket finns kvar
       *[other] deltagandet i { $shown } besök; besöken finns kvar
    }
erase-posts =
    { $count ->
        [one] Den här befattningen blir vakant: { $posts }.
       *[other] De här befattningarna blir vakanta: { $posts }.
    }
erase-post-untitled = en befattning utan titel
erase-here = Bara den här datorn har något om personen.
erase-shared = Andra har också uppgifter om personen. Alla andra datorer och den delade platsen glömmer personen vid nästa synkronisering.
erase-beyond = Det som inte kan nås:
erase-beyond-backups = säkerhetskopior som gjorts tidigare
erase-beyond-prints = utskrivna kunddossierer och exporterade filer
erase-beyond-notes = anteckningar om annat där någon skrivit namnet för hand
erase-beyond-computers = datorer som aldrig mer synkroniseras
erase-final = Inget hämtar tillbaka det här
erase-final-text = Det går inte att ångra, och inget hamnar i papperskorgen. Det som bara flyttas till papperskorgen kan återställas.
erase-confirm = Skriv ”{ $name }” för att bekräfta
erase-go = Radera för gott
erase-needs-admin = Bara en administratör för kunden kan radera { $name } för gott
erase-needs-admin-text = Andra har också uppgifter om personen, och en radering skulle ta bort dem från alla datorer. Be en administratör för kunden. Under Delning, Medlemmar och enheter, står vem det är.
erased-done = { $name } är raderad för gott.
erased-changes =
    { $count ->
        [one] En ändring i historiken säger inte längre något.
       *[other] { $shown } ändringar i historiken säger inte längre något.
    }
erased-told = De andra datorerna och den delade platsen glömmer personen vid nästa synkronisering.
erased-unswept = Det som ligger på disken kunde inte rensas genast; det görs vid nästa start.

## Clients.

clients-title = Kunder
clients-filter = Filtrera kunder
clients-count =
    { $count ->
        [one] { $shown } kund
       *[other] { $shown } kunder
    }
clients-count-found = { $found } av { $all } kunder
clients-currency = belopp i { $currency }
clients-none-found = Ingen kund passar filtret.
clients-views = Vyer
clients-view-all = Alla kunder
clients-view-own = Osparad vy
clients-view-keep = Spara vyn …
clients-view-name = Vyns namn
clients-view-save = Spara vyn
clients-view-forget = Ta bort vyn ”{ $view }”
clients-filters = Filter
clients-filters-on = Filter ({ $count })
clients-filters-clear = Rensa alla filter
clients-filter-remove = Ta bort filtret { $filter }
clients-by-owner = Ansvarig
clients-by-category = Kategori
clients-by-stage = Stadium
clients-by-kind = Status
clients-by-group = Kundgrupp
clients-by-mark = Andel av vår omsättning
clients-by-any = Alla
clients-lack = Endast kunder utan
clients-lack-owner = Ansvarig
clients-lack-visit = Planerat besök
clients-lack-contact = Kontakt de senaste 90 dagarna
clients-columns = Kolumner
clients-columns-usual = Vanliga kolumner
clients-column-earlier = Flytta { $column } åt vänster
clients-column-later = Flytta { $column } åt höger
clients-empty = Inga kunder ännu
clients-empty-text = Här står alla du säljer till, med vad de ger och när ni ses nästa gång. Lägg till den första för hand, eller låt en försäljningsreskontra ta in alla.
clients-empty-import = Importera en fil
clients-column-name = Namn
clients-column-group = Kundgrupp
clients-column-categories = Kategorier
clients-column-stage = Stadium
clients-column-kind = Status
clients-column-owner = Ansvarig
clients-column-revenue = Omsättning 12 mån.
clients-column-share = Andel
    .meaning = Procent av vår omsättning de senaste 12 månaderna
clients-column-visit = Nästa besök
clients-column-potential = Potential
clients-column-contact = Senaste kontakt
clients-column-actions = Åtgärder
clients-column-positions = Befattningar
clients-column-number = Kundnr
share-of-group = grupp
share-of-group-of = Hela kundgruppen { $group }
client-add = Ny kund
client-add-hint = Kundens namn, sedan Enter
client-name = Namn
client-unnamed = Kund utan namn
client-rename = Byt namn på { $client }
client-back = Till alla kunder
client-delete = Flytta till papperskorgen
client-deleted = { $client } ligger i papperskorgen. Ångra hämtar tillbaka kunden.
client-overview = Översikt
client-people = Personer
client-visits = Besök
client-value = Värde
client-timeline = Tidslinje
client-in-group = Del av { $group }
client-at-stage = Stadium: { $stage }
client-owned-by = Ansvarig { $owner }
client-sponsored-by = Sponsor { $sponsor }
client-facts = Grundfakta
client-kind = Status
client-kind-prospect = Möjlig
client-kind-lost = Förlorad
client-stage = Stadium
client-categories = Kategorier
client-strategic_reason = Strategisk därför att
client-owner = Ansvarig
client-owner_role = Den ansvarigas roll
client-sponsor = Sponsor
client-nobody = Ingen utsedd ännu
client-member-load =
    { $count ->
        [one] ansvarar för en kund
       *[other] ansvarar för { $shown } kunder
    }
client-group = Kundgrupp
client-no-group = Ingen grupp
client-potential = Potential 12 mån.
client-potential_currency = Potentialens valuta
client-potential_reason = Varför så mycket
client-potential_on = Uppskattad den
client-currency-hint = Valuta
client-industry = Bransch
client-country = Land
client-time_zone = Tidszon
client-website = Webbplats
client-external_id = Kundnummer
client-notes = Anteckningar
category-meaning-breadwinner = Står för en stor del av vår omsättning.
category-meaning-promising = Kommer att växa, eller köper mycket av konkurrenter i dag.
category-meaning-prestigious = En marknadsledare vars namn talar för oss.
category-meaning-mentor = En krävande expert som delar med sig av sitt kunnande.
category-meaning-partner = Öppen dialog mellan jämlikar.
category-meaning-innovator = Provar nya produkter och hjälper till att lansera dem.
category-several = Flera kan gälla.
stage-enters = Nås när:
stage-leaves = Lämnas när:
stage-since = I det här stadiet sedan { $day }

## Visits and actions.

visit-next = Nästa besök
visit-unrecorded-count =
    { $count ->
        [one] Ett besök saknar rapport.
       *[other] { $count } besök saknar rapport.
    }
visit-none = Inget besök är planerat.
visit-plan = Planera besök
visit-prepare = Förbered besök
visit-purpose = Syfte
visit-purpose-needed = Välj varför du åker.
visit-goal = Mål
visit-goal-hint = Målet i en mening
visit-day = Dag
visit-day-needed = Välj en dag.
visit-clock = Tid
visit-clock-needed = Välj en tid.
visit-zone = Tidszon
visit-place = Plats
visit-with = med { $people }
visit-ours = från oss { $people }
visit-readiness = Beredskap { $readiness }
visit-important = viktigt
visit-weight = Räknas { $weight } av 5
visit-answer = Anteckna vad du fått veta
visit-answer-hint = Vad du fått veta
action-title = Öppna åtgärder
action-none = Inget är öppet.
action-promised = utlovat till { $person }
action-marked-done = Klart: { $action }
visits-title = Besök
visits-view = Vy
visits-view-list = Lista
visits-view-calendar = Kalender
visits-filter = Filtrera besök
visits-count = { $shown } besök
visits-none-found = Inget besök passar filtret.
visits-older = Visa alla år
visits-unrecorded = Väntar på rapport
visits-coming = Kommande
visits-past = Avslutade
visits-column-when = När
visits-column-client = Kund
visits-column-purpose = Syfte
visits-column-goal = Mål
visits-column-readiness = Beredskap
visits-on-day = { $count } besök
visits-more = { $count } till
visits-none-on-day = Inget besök den här dagen.
visits-empty = Inga besök ännu
visits-empty-text = Här står besöken du planerar och de du har gjort. Planera ett, så följer checklistan med.
client-visits-empty = Inga besök hos kunden ännu
client-visits-empty-text = Planera det första: checklistan säger vad du bör ta reda på innan du åker.
visit-back = Till alla besök
visit-client = Kund
visit-account-needed = Välj en kund.
visit-no-time = Ingen tid ännu
visit-unrecorded-mark = rapport saknas
visit-record-now = Skriv rapporten
visit-step-prepare = 1 Förbered
visit-step-brief = 2 Ta med
visit-step-record = 3 Rapportera
visit-cancel = Besöket blir inte av
visit-reopen = Planera besöket igen
visit-delete = Flytta till papperskorgen
visit-deleted = Besöket ligger i papperskorgen. Ångra hämtar tillbaka det.
visit-facts = Besöket
visit-when = När
visit-minutes = Hur länge
visit-theirs = Från kunden
visit-theirs-hint = Välj vilka som deltar
visit-theirs-chart = Välj i schemat
visit-theirs-none = Ingen utsedd ännu.
visit-ours-who = Från oss
visit-ours-hint = Välj eller lägg till kollegor
visit-goal-none = Inget mål ännu
visit-owed = Öppet med kunden
visit-ready-title = Beredskap
visit-ready = Allt är förberett.
visit-missing-title = Det viktigaste som saknas
visit-missing-count =
    { $count ->
        [one] En sak saknas:
       *[other] { $count } saker saknas, de viktigaste först:
    }
visit-missing-none = Inget saknas.
visit-missing-more = och { $count } till i checklistan
visit-lines-done = { $done } av { $count }
visit-line-add = Lägg till en rad
visit-line-add-to = Lägg till en rad: { $dimension }
visit-line-remove = Ta bort raden
visit-known-age = ({ $age } gammalt)
visit-known-keep = Stämmer än
visit-last = Förra besöket
visit-last-none = Inget besök hos kunden har en rapport ännu.
visit-brief-save = Spara som PDF
visit-brief-saved = Underlaget är sparat: { $path }
visit-step-brief-name = besök
visit-outcome = Vad det gav
visit-goal_reached = Nåddes målet?
visit-result = Resultat
visit-result-hint = Vad som sades och bestämdes
visit-stated_need = Uttalat behov
visit-stated_need-hint = Vad de säger att de behöver
visit-real_need = Verkligt behov
visit-real_need-hint = Vad som ligger bakom, såvitt du förstår
visit-attitudes = Inställningar som visade sig
visit-attitudes-none = Ingen från kunden är utsedd för besöket.
visit-attitudes-text = Välj en annan inställning om någon visade sig; den dateras till besöksdagen.
visit-actions = Åtgärder och löften
visit-plan-next = Planera nästa besök
visit-record-go = Markera som rapporterat
visit-record-needed = Skriv vad det gav, eller ange om målet nåddes.
visit-recorded = Besöket är rapporterat
visit-recorded-text = Det du ändrar nedan sparas medan du skriver.
action-more-of = Visa { $count } till
action-add = Lägg till en åtgärd
action-add-hint = Lägg till en åtgärd, sedan Enter
action-column-what = Vad
action-column-who = Vem
action-who-nobody = Ingen ännu
action-column-due = När
action-column-promised = Lovat till
action-promised-nobody = Ingen
action-remove = Ta bort
templates-title = Checklistor
templates-text = En för varje syfte med ett besök. Redan planerade besök behåller sina rader. Siffran före en rad är dess vikt.
templates-languages = Alla språk
templates-none = Det finns ingen checklista för syftet ännu.
templates-make = Skapa en checklista
templates-weight = Vikt
templates-line = Text
templates-line-hint = Vad som ska tas reda på eller tas med
templates-about = Hör till
templates-earlier = Flytta upp
templates-later = Flytta ned

## Contacts.

contact-log = Notera kontakt
contact-channel = Hur
contact-summary = Vad det gällde, på en rad
contact-summary-needed = Skriv på en rad vad det gällde.
contact-day-needed = Välj en dag.
contact-clock-needed = Välj en tid.
contact-with = Med vem
contact-notes = Anteckningar
contact-next = Nästa steg
contact-next-text = Blir en åtgärd för kunden.
contact-due = Senast
contact-keep = Notera
contact-logged = Kontakten finns på tidslinjen.
contact-delete = Flytta till papperskorgen
contact-deleted = Kontakten ligger i papperskorgen. Ångra hämtar tillbaka den.
timeline-visit = Besök
timeline-older = Visa äldre
timeline-empty = Ingen kontakt ännu
timeline-empty-text = Besök, samtal, meddelanden och möten står här i ordning, så att ingen behöver fråga vad som sades senast.

## Value.

value-title = Värde
value-more-of-it = Fler siffror
value-as-table = Visa som tabell
value-as-chart = Visa som diagram
value-ttm = Omsättning, senaste 12 mån.
value-until = till { $day }
value-more = { $change } mer än { $before } dessförinnan
value-less = { $change } mindre än { $before } dessförinnan
value-share = Andel av vår omsättning
value-share-group = Andel av vår omsättning, hela gruppen
value-margin = Bruttomarginal, alla rader
value-margin-covers = på { $share } av omsättningen
value-total = Omsättning, alla rader
value-since = sedan { $day }
value-not-known = Inte känd
value-month = Månad
value-revenue = Omsättning
value-months-chart = Omsättning per månad
value-partial = del av månaden
value-year = År
value-change = Förändring
value-partial-year = del av året
value-empty = Inga fakturarader finns. En försäljningsreskontra visar vad kunden ger.
value-empty-import = Importera reskontra
value-parts = Värdets delar
value-part-sums = Kundvärde
value-part-history = År och månader
value-part-plan = Plan
value-part-costs = Kostnad att betjäna
value-average = Snittmånad, senaste tolv
value-count-days =
    { $count ->
        [one] { $shown } dag
       *[other] { $shown } dagar
    }
value-count-years = { $shown } år
worth-title = Vad kunden är värd, i vinst
rung-historic = Hittills
rung-historic-what = Vinsten i reskontran
rung-historic-why = Omsättningen minus varornas kostnad minus vad det kostade att betjäna kunden.
rung-retention = Om den stannar
rung-retention-what = En marginal som återkommer
rung-retention-why = Ett års marginal gånger hur länge kunden troligen stannar, i dagens pengar.
rung-customer_base = Efter köpen
rung-customer_base-what = Så som alla våra kunder köper
rung-customer_base-why = Hur alla våra kunder köper och slutar säger hur många order som är att vänta av den här.
rung-plan = Enligt planen
rung-plan-what = Det vi tänker göra tillsammans
rung-plan-why = Planens kassaflöde år för år, i dagens pengar. Det som kommer efter planen räknas inte.
worth-open = Visa uträkningen
worth-close = Dölj uträkningen
worth-likely = troligen { $range }
worth-counted = räknat; reskontra från { $day }
worth-counted-most = högst: kostnaden att betjäna återstår att dra av; reskontra från { $day }
worth-likely-from = troligen { $amount } eller mer
worth-likely-why = ”Troligen” gäller i åtta fall av tio. Banden har samma skala.
worth-orders = { $shown } order på 12 månader, troligen { $range }
worth-orders-as-before = { $orders }, om kunden fortsätter köpa som förut
worth-instead = Använd i stället: { $rungs }
worth-bias = missade det som kom sedan med { $bias }
worth-add-costs = Lägg till kostnader
worth-make-plan = Gör en plan
worth-edit-plan = Redigera planen
worth-answer = Fyll i det som saknas
worth-fit = Anpassa modellerna
worth-fitting = Modellerna anpassas till alla kunder
worth-arithmetic = Uträkningen
worth-result = Blir
worth-detail = { $what }: { $value }
worth-unallocated = { $amount } av kostnaden att betjäna under de här dagarna är inte fördelad på någon kund.
worth-invoices = Fakturor
worth-no-invoices = Ingen faktura faller på de här dagarna.
worth-invoice-day = Dag
worth-invoice-lines = Rader
worth-invoice-open = Rader i { $invoice }
worth-invoice-unnamed = Utan nummer
worth-invoice-count =
    { $count ->
        [one] { $shown } rad
       *[other] { $shown } rader
    }
worth-credit-note = kreditnota
worth-article = Artikel
sum-value-ledger = ur reskontran
sum-value-stated = ifyllt
sum-value-entries = ur kostnadsposter
sum-value-visits = ur dokumenterade besök
sum-value-end = i slutet av året
sum-value-begin = i början av året
sum-value-mid = mitt i året
what-if = Tänk om
what-if-reset = Tillbaka till det som gäller
what-if-base = som det är. Dra i ett reglage: inget sparas.
what-if-more = { $amount } mer än som det är
what-if-less = { $amount } mindre än som det är
what-if-none = Inget tal
input-margin = Marginal
input-margin-money = Marginal per år
input-growth = Tillväxt per år
input-discount = Diskontering per år
input-periods = Antal år
input-cost_share = Kostnad att betjäna
input-hazard = Slutar inom ett år
input-horizon = Planens år
retention-title = Det den vilar på
retention-none = Hur ofta har avtalet förnyats, och vad ger ett år? Några få siffror räcker.
retention-begin = Fyll i siffrorna
retention-kept = Förnyelser vi fick
retention-lost = Förnyelser vi miste
retention-margin = Marginal per år
retention-growth = Marginalens tillväxt per år
retention-discount = Diskontering per år
retention-periods = Antal år
retention-for-ever = För alltid
retention-from-ledger = Ur reskontran
retention-timing = Marginalen kommer
retention-timing-why = I början är den värd mer: första året är säkert.
potential-title = Potential och mål
goal-mode = Målet är att
wallet-share = Plånboksandel
wallet-none = Ange vad kunden kan köpa för på tolv månader, så syns hur mycket av det som är vårt.
wallet-unknown = Utan tolv månader i reskontran finns ingen andel att visa.
wallet-basis-grow = Bedöms efter { $basis } i valet mellan KAM och AM: de senaste tolv månaderna och hela resten av potentialen.
wallet-basis-maintain = Bedöms efter { $basis } i valet mellan KAM och AM: enbart de senaste tolv månaderna.
years-title = Från omsättning till vinst
years-chart = Omsättning, kostnader och vinst för { $count } år
year-revenue = Omsättning
year-cost_of_goods = Varukostnad
year-cost_to_serve = Kostnad att betjäna
year-contribution = Vinst
year-unknown = okänt
year-without-cost = För { $years } saknas kostnaden för en del av omsättningen. Den är inte med i vinsten.
year-profit-share = Av omsättningen
cohorts-title = Hur våra kunder stannar
cohorts-text = Alla kunder i reskontran efter månaden för första köpet: hur många av hundra som köpte i varje månad sedan dess.
cohorts-first = Första köpet
cohorts-size = Kunder
cohorts-none = Ingen kund i reskontran har köpt ännu.
plan-none = Ingen plan än
plan-none-text = En plan säger vad kunden kan ge under åren och vad det kräver. Den börjar med de senaste tolv månaderna.
plan-make = Gör en plan
plan-unnamed = Plan utan namn
plan-versions = Versioner
plan-counts = Gäller
plan-name = Namn
plan-made-on = Sparad
plan-worked-on = arbetas på
plan-keep = Spara som version
plan-keep-name = Versionens namn
plan-keep-go = Spara
plan-npv = Värde i dag
plan-revenue = Omsättning per år nu
plan-growth = Tillväxt per år
plan-margin = Bruttomarginal
plan-cost_share = Kostnad att betjäna, av omsättningen
plan-cost_fixed = Fast kostnad att betjäna per år
plan-days = Dagar till betalning
plan-capital = Kapitalkostnad per år
plan-discount = Diskontering per år
plan-hazard = Slutar inom ett år
plan-horizon = Planens år
plan-terminal_growth = Tillväxt efter planen
plan-terminal-off = Räknas inte
plan-risk-once = Räkna risken en gång: antingen som chansen att kunden slutar eller i diskonteringen.
plan-incomplete = Planen behöver minst omsättning, marginal, diskontering och antal år för att bli något.
initiatives-title = Initiativ
initiatives-none = Vad kan ge mer omsättning, som en linje till eller en ny produkt? Lägg till det med vad det kräver och hur troligt det är.
initiative-add = Lägg till initiativ
initiative-new = Nytt initiativ
initiative-name = Vad
initiative-probability = Hur troligt
initiative-investment = Kräver, år 1
initiative-uplift = Ger per år
initiative-first_year = Från år
tornado-title = Vad som flyttar planen
tornado-chart = Planen blir { $base }. Mest flyttar { $driver }.
tornado-driver = Tal
tornado-low = Lågt
tornado-high = Högt
outcome-title = Hur det kan bli
outcome-chart = Åtta utfall av tio ligger inom { $range }; { $loss } går med förlust.
outcome-said = Bandet rymmer åtta utfall av tio: { $range }. Risk för förlust: { $loss }.
outcome-p10 = Ett av tio ligger under
outcome-p50 = Mitten
outcome-p90 = Ett av tio ligger över
outcome-mean = Medel
outcome-sd = Standardavvikelse
outcome-standard_error = Medelvärdets medelfel
outcome-prob_negative = Risk för förlust
outcome-count = { $shown } utfall
costs-title = Kostnad att betjäna kunden
costs-none = Inget finns. Lägg till det som lagts ut eller importera en lista; dokumenterade besök räknas av sig själva när det finns en taxa för dem.
costs-add = Lägg till kostnad
costs-import = Importera lista
costs-unallocated = Kostnader utan kund
costs-unallocated-text = De är inte med i någon kunds vinst. Allt behöver inte fördelas.
costs-unallocated-none = Alla kostnader som finns anger sin kund.
cost-kind = Slag
cost-quantity = Antal
cost-amount = Belopp
cost-from = Från
cost-to = Till
cost-note = Anteckning
cost-worth = Blir
cost-no-rate = ingen taxa
cost-take = Till kunden
rates-title = Taxor, för alla kunder
rates-text = Ett antal utan belopp prissätts efter taxan som gällde den dagen.
rates-none = Inga taxor än. En taxa säger vad en order, ett besök eller en timme kostar, så att antal räcker.
rate-add = Lägg till taxa
rate-rate = För en
rate-from = Från
field-no-percent = Det här är ingen procentsats.
field-no-count = Här behövs ett heltal.
keys-turn = Diagram som tabeller och tillbaka

## People and the chart.

people-empty = Ingen i schemat ännu
people-empty-text = Här står kundens personer: vem som rapporterar till vem, vem som beslutar och vad de tycker om oss. En lista över personer med deras chefer ritar hela schemat.
people-empty-import = Importera personer
chart-title = Organisationsschema
chart-canvas = Organisationsschema. Piltangenterna går i schemat, Enter öppnar ett kort, plus och minus fäller ut och ihop, snedstreck söker, F anpassar schemat.
chart-search = Sök person eller befattning
chart-found = { $at } av { $count }
chart-found-none = Ingen hittades
chart-zoom-in = Zooma in
chart-zoom-out = Zooma ut
chart-fit = Anpassa schemat
chart-fold = Fäll ihop det under { $name }
chart-unfold = Fäll ut det under { $name }
chart-unfold-all = Fäll ut allt
chart-reports =
    { $count ->
        [one] { $count } underställd
       *[other] { $count } underställda
    }
chart-folded = { $count } ihopfällda därunder
chart-legend = Tecken och tangenter
chart-keys = Tangenter
chart-key-walk = ← ↑ ↓ →
chart-key-walk-does = Gå i schemat
chart-key-open = Enter
chart-key-open-does = Öppna kortet
chart-key-fold = + −
chart-key-fold-does = Fäll ut, fäll ihop
chart-key-search = /
chart-key-search-does = Sök
chart-key-fit = F
chart-key-fit-does = Anpassa schemat
person-facts = Personen
person-name = Namn
person-roles = Köproller
person-roles-none = Inga kända
person-attitude = Inställning
person-attitude-none = Inte känd
person-relationship = Relation
person-email = E-post
person-phone = Telefon
person-messenger = Meddelanden
person-concerns = Angeläget
person-notes = Anteckningar
person-strength = relation { $strength }
position-facts = Befattningen
position-title = Titel
position-department = Avdelning
position-state = Bemanning
position-manager = Rapporterar till
position-top = Ingen; står överst
position-reports = Underställda
position-no-reports = Inga
position-reports-below = { $reports } direkt, { $below } totalt
people-view = Vy
people-view-chart = Schema
people-view-table = Tabell
people-view-chain = Beslutskedja
people-empty-add = Lägg till den första
people-found = { $count } hittade
people-not-known = Inte känd
people-unplaced = { $count } utan befattning
people-unplaced-text = De hör till kunden men har ingen befattning i schemat.
people-unplaced-place = Ge { $name } en befattning
people-unplaced-choose = Befattning för { $name }
people-column-name = Namn
people-column-title = Titel
people-column-department = Avdelning
people-column-manager = Rapporterar till
people-column-roles = Köproller
people-column-attitude = Inställning
people-column-strength = Relation
people-column-chain_department = Beslutskedja
people-column-chain_level = Nivå
people-column-state = Bemanning
people-column-email = E-post
people-column-phone = Telefon
people-column-last_contact = Senaste kontakt
chart-chosen = vald
chart-picker = Organisationsschema. Piltangenterna går i schemat, Enter väljer en person eller tar bort valet.
chart-picked =
    { $count ->
        [one] { $count } person vald
       *[other] { $count } personer valda
    }
chart-pick = Ta dessa
chart-export = Spara schemat som fil
chart-export-pdf = PDF, för papper
chart-export-svg = SVG, för presentationer
chart-exported = Schemat är sparat: { $path }
chart-key-add = A
chart-key-add-does = Lägg till under
chart-key-beside = B
chart-key-beside-does = Lägg till bredvid
chart-key-move = M
chart-key-move-does = Flytta under någon
chart-key-menu = Skift F10
chart-key-menu-does = Kortets meny
chain-covered = { $covered } av { $places } platser i beslutskedjan är täckta.
chain-outside =
    { $count ->
        [one] En befattning har ingen plats ännu.
       *[other] { $count } befattningar har ingen plats ännu.
    }
chain-gap = Ingen känd
chain-place = Placera någon här
chain-place-at = Placera någon: { $department }, { $level }
chain-place-who = Vem står här?
chain-stance = Inställningar på avdelningen
chain-level-open = Okänd nivå
chain-concern-using = Hur väl det dagliga arbetet fungerar
chain-concern-technical = Genomförbarhet, säkerhet, underhåll, gränssnitt
chain-concern-finance = Godkännande av medel och avtal
chain-concern-senior_management = Sista ordet, och nyttan för hela företaget
person-attitude-now = Inställning nu
person-attitude-day = Sedd den
person-attitude-evidence = Vad som visade det
person-attitude-evidence-hint = Vad som visade det
person-attitude-remove = Ta bort ur historiken
person-language = Språk
person-informant = Källa
person-informant-text = Ger oss information
person-stale = ingen kontakt på { $age }
person-last-contact = Senaste kontakt: { $day }
person-profile = Personprofil
person-profile-text = Känsligt: dolt tills du ber om det, och utelämnat i utskrifter.
person-profile-show = Visa profilen
person-profile-hide = Dölj profilen
person-profile_reason = Sparas därför att
person-family = Familj
person-home_town = Hemort
person-school = Skola
person-hobbies = Intressen
person-standing = Ställning
person-ambitions = Ambitioner
person-remove = Flytta { $name } till papperskorgen
person-removed = { $name } ligger i papperskorgen. Ångra hämtar tillbaka.
position-who = { $title }: vem?
position-menu = Åtgärder: { $name }
position-open = Öppna
position-open-name = Öppna { $name }
position-add = Lägg till i schemat
position-add-go = Lägg till person
position-add-under = Lägg till under …
position-add-under-name = Lägg till under { $name }
position-add-beside = Lägg till bredvid …
position-add-reports-to = Rapporterar till { $name }.
position-add-at-top = Står överst i schemat.
position-add-name-text = Lämna tomt för att rita en lucka: någon har befattningen, men vi vet inte vem.
position-add-needed = Ange ett namn eller en titel.
position-move = Flytta under …
position-move-title = Flytta { $name }
position-move-under = Under vem?
position-move-hint = Namn, titel eller pinyin
position-move-go = Flytta
position-earlier = Tidigare bland kollegorna
position-later = Senare bland kollegorna
position-fill = Ange vem som har den …
position-fill-title = Vem har befattningen: { $title }?
position-fill-who = Vem har befattningen?
position-fill-go = Tillsätt
position-vacate = Personen lämnar befattningen
position-vacated = { $name } har inte längre befattningen.
position-close = Dra in befattningen
position-reopen = Återinför befattningen
position-remove = Ta bort ur schemat
position-removed = { $name } är borta ur schemat. De underställda flyttades upp.
position-chain_department = Beslutskedja
position-chain_level = Nivå
position-notes = Anteckningar
move-would = { $moved } rapporterar till { $target }
move-done = { $moved } rapporterar nu till { $target }.
move-done-top = { $moved } står nu överst.
move-hindered-itself = { $moved } kan inte rapportera till sig själv.
move-hindered-below = { $target } står under { $moved }: ingen kan rapportera till sin underställda.
move-hindered-already = { $moved } rapporterar redan till { $target }.

## Import.

import-title = Importera
import-text = Försäljningsreskontror, personlistor och kostnadslistor, som dina andra program exporterar dem.
import-kind = Typ
import-drop-ledger = Släpp en försäljningsreskontra här
import-drop-people = Släpp en personlista här
import-drop-costs = Släpp en kostnadslista här
import-drop-forms = CSV med komman, semikolon eller tabbar, även packad som .gz eller .xz
import-path = Sökväg till filen
import-tables = Tabeller
import-choose = Välj fil
import-choose-other = Välj en annan
import-client = Vems personer är det?
import-client-new = En ny kund
import-client-needed = Ange vems personer det är.
import-reading = Läser filen …
import-encoding = Teckenkodning { $encoding }
import-questions = Innan filen kan räknas
import-day-order = Hur skrivs datum i filen?
import-day-order-dmy = Dagen först
import-day-order-mdy = Månaden först
import-reads = { $text } är { $meaning }
import-decimal-mark = Hur skrivs decimaler i filen?
import-decimal-mark-comma = Med komma
import-decimal-mark-point = Med punkt
import-which-column = Vilken kolumn innehåller detta: { $column }?
import-columns = Kolumner
import-columns-more = Visa övriga fält
import-column-none = Finns inte i filen
import-column-number = Kolumn { $number }
import-currency = Valuta
import-currency-text = För rader som inte anger någon.
import-currency-none = Inte angiven
import-report = Det här skulle tas in
import-count-new = Nya
import-count-updated = Ändrade
import-count-skipped = Finns redan
import-count-rejected = Avvisade
import-rejected = Avvisade, och varför
import-warnings = Värt att titta på
import-line = rad { $row }
warning-name_left_out = Namnet utelämnat, eftersom befattningen anges som vakant eller indragen
import-nothing-new = Filen säger inget nytt.
import-go =
    { $count ->
        [one] Importera { $shown } rad
       *[other] Importera { $shown } rader
    }
import-again = Importera en gång till
import-running = Importerar
import-done = Filen är inläst
import-clients-new =
    { $count ->
        [one] { $shown } ny kund skapades.
       *[other] { $shown } nya kunder skapades.
    }
import-see-clients = Visa kunderna
import-see-people = Visa schemat
import-another = Importera en fil till
import-past = Tidigare importer
import-file = Fil
import-made = Gjord
import-lines = Rader
import-undo = Ångra importen av { $file }
import-undone = { $file } har tagits tillbaka.
import-undone-left =
    { $left ->
        [one] { $file } har tagits tillbaka; ett värde lämnades orört, eftersom det har ändrats sedan dess.
       *[other] { $file } har tagits tillbaka; { $left } värden lämnades orörda, eftersom de har ändrats sedan dess.
    }
import-sample = Filens första rader
import-column-unused = Används inte
import-rejected-save = Spara de avvisade raderna
import-rejected-name = avvisade
import-rejected-saved =
    { $count ->
        [one] { $shown } rad sparades. Rätta den där och importera filen.
       *[other] { $shown } rader sparades. Rätta dem där och importera filen.
    }

## Printing a dossier.

dossier-export = Exportera kunddossier
dossier-export-title = Kunddossier för { $client }
dossier-export-language = Språk
dossier-export-edition = Utgåva
dossier-export-internal = Intern
dossier-export-internal-text = Allt, med vår bedömning av personer och våra egna siffror.
dossier-export-shareable = Delbar
dossier-export-shareable-text = Utan inställningar, relationer, profiler, mål, checklistor, anteckningar och marginaler.
dossier-export-go = Exportera
dossier-export-path = Fil
dossier-export-place = Spara kunddossiern
dossier-export-running = Skapar kunddossiern
dossier-export-done = Kunddossiern är klar.
dossier-export-missing = De här tecknen saknas i typsnitten och är markerade i texten: { $signs }
dossier-export-parts = Delar
dossier-export-parts-needed = Välj minst en del.
dossier-part-cover = Omslag
dossier-part-summary = Sammanfattning
dossier-part-chart = Organisationsschema
dossier-part-chain = Beslutskedja
dossier-part-people = Personer
dossier-part-visit = Nästa besök
dossier-part-actions = Öppna åtgärder
dossier-part-value = Värde
dossier-part-history = Tidigare besök

## Settings.

settings-title = Inställningar
settings-look = Utseende
settings-language = Språk
settings-theme = Tema
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-theme-auto = Som systemet
settings-density = Tabellrader
settings-density-roomy = Luftiga
settings-density-dense = Täta
settings-workspace = Arbetsyta
settings-folder = Mapp på den här datorn
settings-currency = Reskontrans valuta
settings-currency-text = För rader som inte anger någon. Utan den står beloppen utan valuta.
settings-currency-none = Inte angiven
settings-templates = Redigera checklistorna
settings-templates-text = Varje besökssyfte har en checklista som teamet gör till sin egen.
settings-protection = Skydd
settings-protection-keychain = Nyckeln ligger i nyckelringen för ditt användarkonto. Den som är inloggad som du på datorn kan öppna arbetsytan; lås datorn när du lämnar den.
settings-protection-sample = Exemplet innehåller bara påhittade kunder och frågar inte efter någon lösenfras.
settings-idle = Lås av sig självt
settings-idle-never = Aldrig
settings-idle-after = Efter { $minutes } minuter utan aktivitet
settings-passphrase = Byt lösenfras
settings-passphrase-old = Nuvarande lösenfras
settings-passphrase-new = Ny lösenfras
settings-passphrase-change = Byt lösenfras
settings-passphrase-changed = Den nya lösenfrasen gäller från och med nu. Tidigare säkerhetskopior öppnas med den gamla.
backup-title = Säkerhetskopior
backup-text = Hela arbetsytan i en krypterad fil, för ett USB-minne eller en annan dator.
backup-make = Gör en säkerhetskopia
backup-go = Välj plats
backup-place = Spara säkerhetskopian
backup-kind = Valise-säkerhetskopia
backup-sealed = Säkerhetskopian öppnas med dagens lösenfras.
backup-keychain = Utan lösenfras går säkerhetskopian bara att öppna på den här datorn.
backup-passphrase = Lösenfras för andra datorer, om du vill
backup-done = Säkerhetskopian är skriven.
backup-restore = Återställ en säkerhetskopia
backup-choose = Välj en säkerhetskopia
backup-restore-title = Återställ den här säkerhetskopian
backup-restore-text = Arbetsytan blir som den var när säkerhetskopian gjordes. Det som finns nu behålls i en mapp bredvid.
backup-restore-go = Återställ
backup-passphrase-of = Säkerhetskopians lösenfras
backup-restored = Säkerhetskopian är återställd.
backup-restored-kept = Säkerhetskopian är återställd. Det som fanns tidigare är kvar.
settings-about = Om
settings-version = Valise { $version }
settings-licence = Fri under licensen MIT eller Apache 2.0.
settings-licences = Delarnas licenser
licences-find = Sök en del
licences-window = Fönstrets paket
licences-program = Programmets crates

## What a client is worth

reason-worth-cost_partly_known = Kostnaden för en del rader är okänd; deras intäkt är utelämnad.
reason-worth-cost_without_day = En kostnad saknar dag och räknas inte.
reason-worth-cost_currency = En kostnad är i en annan valuta och räknas inte.
reason-worth-rate_missing = Ett antal saknar sats och räknas inte.
reason-worth-visit_rate_missing = Besök är registrerade, men ingen har sagt vad ett kostar.
reason-worth-no_decisions = Inga förnyelsebeslut är kända, därför finns inget intervall.
reason-worth-unbounded_above = I övre änden har värdet ingen gräns.
reason-worth-decisions_missing = Antalet behållna och förlorade förnyelser saknas.
reason-worth-margin_missing = Marginalen saknas.
reason-worth-discount_missing = Diskonteringsräntan saknas.
reason-worth-revenue_missing = Intäkten att utgå från saknas.
reason-worth-horizon_missing = Antalet år saknas.
reason-worth-rests_on_assumptions = Den vilar på planens antaganden.
reason-worth-out_of_range = Ett tal ligger utanför vad summan tillåter.
reason-worth-no_number = Summan gick inte att räkna ut.
reason-worth-no_spend_model = Ingen modell beskriver vad kunderna köper för.
reason-worth-spends_nothing = De återkommande orderna ger inga pengar.
reason-worth-potential_currency = Potentialen är i en annan valuta än reskontran.
reason-worth-potential_below_revenue = Potentialen är lägre än de senaste tolv månadernas intäkt.
sum-revenue_without_cost = Intäkt utan känd kostnad, utelämnad
sum-base = Alla kunder i reskontran
sum-outlook = Om kunden fortsätter köpa som förut: order på tolv månader
model-plan = Plan, simulerad många gånger
model-end = Marginal i slutet av varje år
model-begin = Marginal i början av varje år
model-mid = Marginal i mitten av varje år
sum-detail-from = Från
sum-detail-to = Till
sum-detail-lines = Rader
sum-detail-origin = Varifrån
sum-detail-quantity = Antal
sum-detail-entries = Poster
sum-detail-rate = Andel
sum-detail-kept = Behållna
sum-detail-decisions = Beslut
sum-detail-low = Lågt
sum-detail-high = Högt
sum-detail-median = Mitten
sum-detail-mean = Medel
sum-detail-multiple = Gånger marginalen
sum-detail-growth = Tillväxt
sum-detail-discount = Diskonteringsränta
sum-detail-periods = År
sum-detail-timing = När
sum-detail-year = År
sum-detail-revenue = Intäkt
sum-detail-cash_flow = Kassaflöde
sum-detail-survival = Fortfarande kund
sum-detail-customers = Kunder
sum-detail-repeats = Återkommande order
sum-detail-calibration_end = Anpassad till
sum-detail-bias_bgnbd = BG/NBD:s avvikelse
sum-detail-bias_mbgnbd = MBG/NBD:s avvikelse
sum-detail-bias_pareto_nbd = Pareto/NBD:s avvikelse
sum-detail-held = Intervall som höll
sum-detail-orders = Order
sum-detail-margin = Marginal
sum-detail-variable_cost = Kostnad att betjäna
sum-detail-fixed_cost = Fast kostnad per år
sum-detail-years = År
change-add-cost_entry = ny kostnad
change-add-cost_rate = ny kostnadssats
change-add-retention_assumption = antagande om förnyelse
change-add-plan_scenario = ny plan
change-add-plan_initiative = nytt initiativ
change-keep-scenario = sparad version av en plan
change-choose-scenario = planen som räknas
change-import-costs = kostnadsimport
reason-unknown_client = Kunden är inte känd
reason-ambiguous_client = Flera kunder med det namnet
reason-unknown_kind = Kostnadsslaget är inte känt
column-client = Kund
column-kind = Kostnadsslag
column-from = Från
column-to = Till
column-note = Anteckning
import-kind-costs = Kostnader att betjäna
table-cost_entry = Kostnad
table-cost_rate = Kostnadssats
table-retention_assumption = Antagande om förnyelse
table-plan_scenario = Plan
table-plan_initiative = Initiativ
goal-mode-grow = Väx
goal-mode-maintain = Behåll
timing-end = I slutet av året
timing-begin = I början av året
timing-mid = I mitten av året
cost-kind-orders = Orderhantering
sum-cost_orders = Orderhantering
cost-kind-lines = Orderrader
sum-cost_lines = Orderrader
cost-kind-freight = Frakt
sum-cost_freight = Frakt
cost-kind-visits = Besök
sum-cost_visits = Besök
cost-kind-service_hours = Servicetimmar
sum-cost_service_hours = Servicetimmar
cost-kind-returns = Returer
sum-cost_returns = Returer
cost-kind-rebates = Rabatter utanför faktura
sum-cost_rebates = Rabatter utanför faktura
cost-kind-team = Del av teamet
sum-cost_team = Del av teamet
cost-kind-receivables = Utestående fordringar
sum-cost_receivables = Utestående fordringar
cost-kind-bad_debt = Kundförluster
sum-cost_bad_debt = Kundförluster
cost-kind-other = Övriga kostnader
sum-cost_other = Övriga kostnader
sum-revenue = Nettointäkt
sum-cost_of_goods = Varukostnad
sum-margin_period = Marginal per år
sum-retention_rate = Andel som stannar
sum-multiple = Hur många av dem att vänta
sum-dert = Order att vänta, i dagens värde
sum-order_value = Värdet av en order
sum-margin_share = Del av det som är vinst
sum-del = Tid som kund att vänta, i dagens värde
sum-year = År { $year }
sum-terminal = Efter planen, räknas inte
reason-worth-no_lines = Reskontran har ingen rad för kunden.
reason-worth-cost_unknown = Ingen rad har en känd kostnad: det finns intäkt men ingen vinst att ange.
reason-worth-cost_to_serve_unknown = Kostnaden att betjäna är okänd.
reason-worth-mixed_currencies = Belopp i flera valutor läggs inte ihop.
reason-worth-too_large = En summa är för stor.
reason-worth-too_short = Reskontran går inte tillräckligt långt tillbaka.
reason-worth-assumption_missing = Ingen har ännu angett behållna och förlorade förnyelser.
reason-worth-scenario_missing = Det finns ingen plan än.
reason-worth-not_fitted = Modellerna är ännu inte anpassade till reskontran.
reason-worth-few_renewals = Färre än tio förnyelsebeslut har setts.
reason-worth-diverges = Med dessa tal har summan inget slut.
reason-worth-too_few_customers = Färre än 50 kunder har köpt: ingen modell går att skilja från slumpen.
reason-worth-too_few_transactions = Färre än 300 återkommande order finns i reskontran.
reason-worth-few_transactions = Färre än 1 000 återkommande order finns i reskontran.
reason-worth-parameters_at_boundary = Modellen hamnar vid kanten av vad den tillåter.
reason-worth-no_maximum = Ingen bästa anpassning hittades.
reason-worth-no_dropout_seen = Reskontran visar ingen som lämnar, så den kan inte säga hur länge en kund stannar.
reason-worth-holdout_not_tested = Den kunde inte prövas på senare order.
reason-worth-holdout_bias = Den missade senare order med 20 till 35 %.
reason-worth-holdout_bias_large = Den missade senare order med mer än 35 %.
reason-worth-ledger_starts_late = Mer än en femtedel av kunderna köper först under reskontrans första 60 dagar: den börjar troligen senare än de gjorde.
reason-worth-correlated_spend = De som beställer ofta köper för andra belopp, vilket modellen utesluter.
reason-worth-infinite_mean_spend = Orderns medelvärde har ingen gräns.
reason-worth-no_orders = Kunden har aldrig beställt.
worth-status-supported = Data stöder det
worth-status-indicative = En fingervisning
worth-status-not_supported = Data säger ingenting
worth-status-asked = Något saknas
model-bgnbd = BG/NBD
model-mbgnbd = MBG/NBD
model-pareto_nbd = Pareto/NBD
input-retention_rate = Andel som stannar
input-variable_cost = Kostnad att betjäna, del av intäkten
input-fixed_cost = Fast kostnad att betjäna per år
input-revenue = Intäkt att utgå från
input-cost_fixed = Fast kostnad att betjäna per år
input-days = Dagar till betalning
input-capital = Kostnad för utestående pengar

## Sharing: how it stands.

chip-revoked = Borttagen från arbetslaget
    .meaning = Den här enheten får inte längre skicka eller hämta. Det som finns på den blir kvar. Fråga en administratör om det var ett misstag.
chip-asking = Väntar på att släppas in
chip-refused = Den delade platsen nekar
    .meaning = Lösenordet eller rättigheterna gäller inte längre. Allt är sparat på den här datorn och väntar på att skickas.
chip-full = Den delade platsen är full
    .meaning = Allt är sparat på den här datorn. Det skickas så snart det finns plats.
chip-failed = Senaste rundan misslyckades här
    .meaning = Något på den här datorn gick fel: disken, databasen eller nyckelringen. Den delade platsen är som den var.
chip-unreachable = Den delade platsen nås inte
    .meaning = Allt är sparat på den här datorn. Det skickas av sig självt så snart platsen svarar.
chip-offline = Arbetar frånkopplad
chip-pending =
    { $count ->
        [one] En ändring att skicka
       *[other] { $shown } ändringar att skicka
    }
chip-untried = Inte synkroniserad än
chip-synced = Synkroniserad { $ago }
sync-title = Hur det står till
sync-skew =
    { $minutes ->
        [one] Någons klocka går en minut före den här. Tider för ändringar kan se konstiga ut; inget går förlorat.
       *[other] Någons klocka går { $shown } minuter före den här. Tider för ändringar kan se konstiga ut; inget går förlorat.
    }
sync-stuck =
    { $count ->
        [one] Dina ändringar hos en kund kan inte skickas: rätten att redigera saknas. De finns kvar här.
       *[other] Dina ändringar hos { $shown } kunder kan inte skickas: rätten att redigera saknas. De finns kvar här.
    }
sync-fact-last = Senast i fas
sync-fact-pending = Att skicka
sync-fact-place = Delad plats
sync-fact-role = Din roll
sync-never = inte än
sync-pending-none = inget
sync-pending =
    { $count ->
        [one] en ändring
       *[other] { $shown } ändringar
    }
sync-decide =
    { $count ->
        [one] En sak väntar på ditt beslut
       *[other] { $shown } saker väntar på ditt beslut
    }
sync-offline = Arbeta frånkopplad
sync-offline-text = Inget skickas eller hämtas förrän du slår av det.
sync-now = Synkronisera nu
sync-came =
    { $count ->
        [one] En ändring kom in.
       *[other] { $shown } ändringar kom in.
    }
sync-nothing-new = I fas. Inget nytt kom in.
today-request = { $person } ber att få gå med
today-requests = { $count } personer ber att få gå med
command-sharing = Delning: medlemmar och enheter
command-decide = Avgör konflikter
command-sync-now = Synkronisera nu
command-offline = Arbeta frånkopplad
command-online = Arbeta uppkopplad igen
settings-sharing-text = Arbeta med samma kunder tillsammans med kollegor och på flera datorer, genom en mapp eller lagring som ni redan har.

## Sharing: how it begins.

sharing-title = Delning
sharing-open = Öppna delningen
sharing-members = Medlemmar och enheter
sharing-decide = Att avgöra
sharing-begin = Dela arbetsytan
sharing-begin-text = Allt i arbetsytan delas med dem du släpper in och med ingen annan: den som driver platsen ser bara förseglade filer. Själva arbetsytan ligger kvar där den är och får inte ligga i en sådan mapp.
sharing-empty = Arbeta med samma kunder tillsammans
sharing-empty-text = Flera personer och datorer kan dela arbetsytan, för det mesta frånkopplade, genom en mapp, en WebDAV-server eller S3-lagring som ni redan har. Bara de du släpper in kan läsa den.
sharing-step-place = Plats
sharing-step-who = Du
sharing-step-key = Återställningsnyckel
sharing-step-invite = Bjud in
step-done = Klart
sharing-next = Nästa
sharing-try = Pröva platsen och dela
place-kind = Typ av plats
place-kind-folder = Mapp
place-kind-folder-text = Ett USB-minne, en nätverksmapp eller en mapp som OneDrive, Dropbox eller Nextcloud håller i fas.
place-kind-webdav = WebDAV
place-kind-webdav-text = En server som Nextcloud, ownCloud eller företagets filserver.
place-kind-s3 = S3
place-kind-s3-text = En hink hos Amazon eller hos en tjänst som talar samma språk.
place-folder = Mapp
place-folder-choose = Välj mappen att dela genom
place-folder-hint = En tom mapp som de andra också når
place-url = Adress
place-user = Användarnamn
place-password = Lösenord
place-password-text = Helst ett applösenord. En token går också, utan användarnamn.
place-endpoint = Tjänstens adress
place-endpoint-text = Tomt för Amazon.
place-bucket = Hink (bucket)
place-prefix = Mapp i den
place-region = Region
place-keyId = Nyckel-id
place-keySecret = Hemlig nyckel
place-in-host = Hinken är en del av serverns namn
place-in-host-text = Vissa tjänster, som Alibaba Cloud, kräver det.
place-secret-show = Visa
place-wrong-missing = Det får inte vara tomt.
place-wrong-relative = Ange mappen från roten, till exempel /media/stick/Team.
place-wrong-overlap = Där ligger själva arbetsytan. Välj en annan mapp.
place-wrong-url = Det är ingen webbadress.
place-wrong-plain = Lösenordet skulle färdas oskyddat. Använd en adress med https.
place-wrong-bucket = En hink har bara bokstäver, siffror, bindestreck och punkter.
place-wrong-half = Lösenord saknas för användarnamnet.
place-wrong-address = Adressen går inte att använda.
place-wrong-secret = Lösenordet eller nyckeln har tecken som inte får finnas.
who-text = Så att de andra vet vem som ändrade vad, och på vilken dator.
who-person = Ditt namn
who-device = Datorns namn
who-device-usual = Bärbar dator
recovery-title = Återställningsnyckel
recovery-text = Om alla administratörers datorer går förlorade öppnar bara den här nyckeln den delade arbetsytan. Skriv ut den eller skriv av den, och förvara den som ett avtal. Den visas tills du säger att den finns på papper; sedan glömmer programmet den.
recovery-gone = Återställningsnyckeln finns redan på papper och finns inte kvar här.
recovery-print = Skriv ut
recovery-copy = Kopiera
recovery-copied = Kopierad. Klistra bara in den där ingen annan läser.
recovery-on-paper = Den finns på papper
recovery-on-paper-text = Därefter kan ingen visa den igen.
recovery-sheet-title = Återställningsnyckel för Valise
recovery-sheet-text = Nyckeln öppnar den delade arbetsytan när ingen administratörs dator finns kvar. Förvara den där ingen annan hittar den.
recovery-sheet-day = Antecknad den
recovery-pending = Återställningsnyckeln finns inte på papper än
recovery-pending-text = Utan den är en delad arbetsyta förlorad om alla administratörers datorer är det.
recovery-show = Visa nyckeln

## Sharing: letting others in.

invite = Bjud in någon
invite-text = En inbjudan är en kod för en kollega eller för en annan av dina egna datorer. Den som har koden kan be att få gå med; du avgör när ni båda ser samma sex ord.
invite-first = Arbetsytan delas. Släpp nu in en kollega eller en annan av dina egna datorer: med en inbjudan kan man be att få gå med, och du avgör när båda sidor ser samma sex ord.
invite-later = Inte nu
invite-make = Gör en inbjudan
invite-how = På den andra datorn: starta Valise, välj ”Gå med i en delad arbetsyta”, ange samma plats och skriv in koden. Därefter syns förfrågan här.
invite-picture = Inbjudan som QR-bild
invite-code = Kod med 26 bokstäver
invite-copy-code = Kopiera koden
invite-copy-picture = Kopiera som bildens text
invite-copied = Kopierad
invite-care = Läs upp den eller visa den. I ett brev kan andra läsa den.
invitations-title = Öppna inbjudningar
invitations-text = Så länge en inbjudan är öppen kan dess kod användas för att be att få gå med. Den stängs av sig själv efter 14 dagar.
invitation-made = Gjord { $day }
invitation-withdraw = Ta tillbaka
six-words = Sex ord att jämföra
start-join = Gå med i en delad arbetsyta
join-title = Gå med i en delad arbetsyta
join-text = Du behöver platsen och en kod från någon som redan är med. Kunderna kommer över när de har släppt in dig.
join-go = Be att få gå med
join-code = Inbjudans kod
join-code-text = 26 bokstäver och siffror; versaler och mellanslag spelar ingen roll.
join-code-missing = Ange koden.
join-code-letters = En kod har bokstäverna A till Z utom U, och siffror.
join-code-short = { $typed } av { $needed } bokstäver hittills.
join-code-long = { $typed } bokstäver är för många; en kod har { $needed }.
join-way = Hur du kommer in
join-way-join = Med en inbjudan
join-way-recover = Med återställningsnyckeln
recover-text = 56 bokstäver och siffror, som de står på papperet.
recover-wrong = Det är ingen hel återställningsnyckel. Jämför med papperet, bokstav för bokstav.
recover-meaning = Bara när ingen administratörs dator finns kvar: den släpper in den här datorn som administratör. Ta sedan bort de förlorade datorerna.
recover-go = Kom in igen
await-title = Väntar på att släppas in
await-text = Jämför de här sex orden med den som bjöd in dig, per telefon eller sida vid sida.
await-same = Om ni båda ser samma ord i samma ordning släpper den andra sidan in dig, och kunderna kommer över av sig själva. Om de skiljer sig är någon annan emellan: säg nej och be om en ny inbjudan.
await-not-yet = Inte insläppt än.
await-look = Titta igen nu
requests-title = Ber att få gå med
request-asks = { $person } ber att få gå med från { $device }
request-compare = Be { $person } läsa upp de sex orden där. Släpp inte in någon vars ord skiljer sig.
request-who = Vem det är
request-role = Roll
request-new = Ny kollega: { $person }
request-approve = Orden är desamma: släpp in
request-approved = { $person } är insläppt.
members-title = Medlemmar
member-unnamed = Någon okänd
member-you = du
member-gone = borttagen
member-accounts =
    { $count ->
        [0] inga kunder
        [one] en kund
       *[other] { $shown } kunder
    }
member-role = Roll för { $name }
member-role-set = { $name } är nu: { $role }
member-revoke = Ta bort { $name }
client-roles = Kunder för { $name }
client-roles-open = Per kund …
client-roles-text = En roll för varje kund. Utan roll delas kunden inte med { $name }, så långt den inte redan har hämtats.
client-roles-none = Delas inte
client-roles-find = Sök en kund
client-roles-more = Sök de andra efter namn.
device-unnamed = Enhet { $id }
device-own = den här datorn
device-silent = har inte hörts av än
device-heard = aktiv { $ago }
device-revoked = borttagen
device-revoke = Ta bort { $name }
shared-role-reader = Läsare
    .may = Ser allt som delas nu och ändrar inget.
shared-role-editor = Redigerare
    .may = Ser och redigerar allt som delas nu.
shared-role-admin = Administratör
    .may = Släpper också in andra, tar bort dem och avgör det som väntar.
revoke = Ta bort
revoke-device-text = För en dator som är förlorad, såld eller utbytt. Den kan inte längre läsa det som skrivs från och med nu; det den skickar senare väntar tills en administratör tar in det.
revoke-member-text = För någon som slutar. Alla personens enheter och rättigheter upphör nu; det som skrivits hittills blir kvar, det som kommer senare väntar tills en administratör tar in det.
revoke-limit = Det som redan finns på enheten går inte att kalla tillbaka.
revoked-password = Klart. Byt nu också lösenord eller nyckel till själva lagringen, eftersom den är känd där. Ange sedan den nya på varje dator som är kvar.
revoked-folder = Klart. Ta nu också bort åtkomsten till själva mappen, till exempel nätverksmappen eller inbjudan hos molntjänsten.
revoked-later = Senare
storage-change = Byt plats eller lösenord
storage-change-text = För ett nytt lösenord, eller samma lagring under en annan adress. Samma delade arbetsyta måste ligga där.
storage-changed = Platsen svarar. Delningen fortsätter.
storage-go = Pröva och behåll

## Sharing: what waits for a decision.

decide-empty = Inget att avgöra
decide-empty-text = Allas ändringar har gått ihop utan konflikt. När två av er ändrar samma fält frånkopplade syns båda versionerna här.
conflicts-title = Konflikter
conflicts-text = Flera har ändrat samma fält utan att veta om varandra. Alla versioner finns kvar tills någon av er avgör; till dess visas den första.
conflict-mine = Du
conflict-take = Ta den här
conflict-take-mine = Behåll min
conflict-both = Behåll båda
conflict-write = Skriv om
conflict-write-keep = Behåll texten
conflict-merged = Förslag: båda ändringarna tillsammans
conflict-take-merged = Ta förslaget
conflict-settled = Avgjort: { $what }
conflict-hidden = Känsligt, visas inte här. Ta en version efter vem som skrev den, eller avgör i personprofilen.
moves-title = Flyttar i schemat som inte gjordes
moves-text = Var och en av dem skulle ha ställt någon under sig själv, efter vad andra hade flyttat under tiden. Flytta i schemat igen det som fortfarande önskas.
moves-wanted = { $name } skulle rapportera till { $wanted }
moves-wanted-top = { $name } skulle stå överst
moves-open = Öppna schemat
waiting-past-cut = Skrivet efter att enheten togs bort
    .advice = Det kom från en enhet eller person som inte längre hör till. Det räknas inte; en administratör som vet att det är ärligt kan ta in det.
waiting-ahead = Från en klocka som går långt före
    .advice = Författarens klocka går mer än ett dygn före den här. Det räknas av sig självt när den dagen kommer; om den här klockan går rätt kan en administratör ta in det nu.
waiting-no-grant = Skrivet utan rätt att redigera
    .advice = Författaren är inte redigerare här. Det räknas så snart en administratör ger den rollen.
waiting-no-key = Förseglat med en nyckel som inte finns här
    .advice = Nyckeln har inte kommit än, eller så delas kunden inte med dig. Det öppnas av sig självt när nyckeln är här.
waiting-unknown-device = Från en enhet som inte är känd än
    .advice = Att den släpptes in har inte nått hit än. Det räknas av sig självt när det har det.
waiting-disorder = Väntar på något före det
    .advice = En tidigare del har inte kommit än. Det räknas av sig självt när den har det.
waiting-unreadable = Kan inte läsas av den här versionen
    .advice = En nyare Valise kan ha skrivit det. Uppdatera Valise på den här datorn.
waiting-changes-of = Ändringar av { $author }
waiting-common = det som inte hör till någon kund
waiting-account-unknown = en kund som inte finns här
waiting-adopt = Ta in
waiting-adopted = Intaget, med det som samma enhet skrev före det.
alarms-title = Värt att veta om den delade platsen
alarm-fork = En dator har kopierats eller ställts tillbaka till en säkerhetskopia
    .advice = Den har skrivit vidare på två sätt. Båda finns kvar och inget är förlorat; se till att bara den ena används.
alarm-missing = Något som skickats saknas på den delade platsen
    .advice = Den som skrev det skickar det igen vid nästa runda. Om det fortsätter att saknas, be personen öppna Valise.
alarm-went-back = Den delade platsen har ställts tillbaka till ett äldre läge
    .advice = Det som är känt här skickas igen av sig självt. Om ingen har återställt den med avsikt, se över vem som har åtkomst.
odd-title = Filer som inte går att använda
odd-too-new = Skrivna av en nyare Valise
    .advice = Uppdatera Valise på den här datorn för att läsa dem.
odd-damaged = Skadade
    .advice = De lämnas åt sidan. Ofta har lagringen inte kopierat färdigt; då blir de hela av sig själva.
odd-stranger = Hör inte till den här arbetsytan
    .advice = De lämnas åt sidan och i fred.
odd-more = och { $count } till

## Cells of any table, where versions stand side by side: cell-<field>, or cell-<table>-<field>.

cell-empty = (tomt)
cell-yes = Ja
cell-no = Nej
cell-row-unknown = (inte känt här)
cell-name = Namn
cell-external_id = Nummer i andra program
cell-account-group = Kundgrupp
cell-account-kind = Typ
cell-stage = Relationsstadium
cell-account-owner = Ansvarig
cell-owner = Vem
cell-owner_role = Den ansvarigas roll
cell-sponsor = Sponsor i ledningen
cell-potential = Potential på 12 månader
cell-potential_currency = Potentialens valuta
cell-potential_reason = Grund för potentialen
cell-potential_on = Potentialen uppskattad
cell-country = Land
cell-industry = Bransch
cell-website = Webbplats
cell-time_zone = Tidszon
cell-notes = Anteckningar
cell-strategic_reason = Strategisk, eftersom
cell-goal_mode = Mål
cell-account = Kund
cell-category = Kundkategori
cell-reason = Skäl
cell-function = Funktion
cell-email = E-post
cell-phone = Telefon
cell-messenger = Meddelanden
cell-language = Språk
cell-strength = Relationsstyrka
cell-concerns = Frågor att bevaka
cell-informant = Ger oss information
cell-family = Familj
cell-home_town = Hemort
cell-school = Skola
cell-hobbies = Fritidsintressen
cell-standing = Ställning
cell-ambitions = Mål och ambitioner
cell-profile_reason = Varför profilen sparas
cell-title = Titel
cell-department = Avdelning
cell-chain_department = Plats i beslutskedjan
cell-chain_level = Nivå i beslutskedjan
cell-holder = Innehavare
cell-state = Läge
cell-grade = Grad
cell-purpose = Syfte
cell-visit-purpose = Besökssyfte
cell-functional_manager = Funktionell chef
cell-stakeholder = Person
cell-role = Köproll
cell-attitude = Inställning
cell-seen_on = Visade sig
cell-evidence = Belägg
cell-goal = Mål
cell-starts_at = Börjar
cell-minutes = Minuter
cell-place = Ordning
cell-visit-place = Plats
cell-visit-state = Besökets läge
cell-goal_reached = Målet nått
cell-result = Resultat
cell-stated_need = Uttalat behov
cell-real_need = Verkligt behov
cell-visit = Besök
cell-member = Kollega
cell-template_line = Mallens rad
cell-text = Text
cell-dimension = Gäller
cell-weight = Vikt
cell-done = Klart
cell-answer = Vad som framkommit
cell-template = Checklista
cell-text_en = Text på engelska
cell-text_zh = Text på kinesiska
cell-text_sv = Text på svenska
cell-channel = Hur
cell-happened_at = När
cell-summary = Sammanfattning
cell-interaction-notes = Anteckningar om kontakten
cell-due = Senast
cell-promised_to = Lovat till
cell-kind = Typ
cell-import-kind = Typ av import
cell-import_layout-kind = Typ av import
cell-cost_entry-kind = Kostnadsslag
cell-cost_rate-kind = Kostnadsslag
cell-file_name = Fil
cell-digest = Filens fingeravtryck
cell-lines = Rader
cell-currency = Valuta
cell-layout = Layout
cell-choices = Kolumner
cell-sample = Exempel
cell-quantity = Antal
cell-amount = Belopp
cell-from = Från
cell-to = Till
cell-note = Anteckning
cell-import = Import
cell-rate = Pris per enhet
cell-kept = Vunna förnyelser
cell-lost = Förlorade förnyelser
cell-ledger_part-lost = Rader saknas
cell-manifest = Var raderna ligger
cell-margin = Marginal
cell-growth = Tillväxt per år
cell-plan_scenario-growth = Omsättningens tillväxt per år
cell-discount = Diskonteringsränta
cell-periods = År
cell-timing = När på året
cell-revenue = Omsättning
cell-cost_share = Kostnad att betjäna, andel av omsättningen
cell-cost_fixed = Fast kostnad att betjäna
cell-days = Dagar till betalning
cell-capital = Kapitalkostnad
cell-hazard = Sannolikhet per år att kunden lämnar
cell-horizon = År framåt
cell-terminal_growth = Tillväxt efter sista året
cell-kept_on = Sparad den
cell-origin = Version av
cell-chosen = Vald
cell-scenario = Plan
cell-probability = Sannolikhet att lyckas
cell-investment = Investering
cell-uplift = Ökad omsättning per år
cell-first_year = Första år

## Tables that only conflicts name.

table-account_category = Kundkategori
table-buying_role = Köproll
table-attendee = Deltagare
table-checklist_template = Checklista
table-import_layout = Ihågkomna kolumner
table-workspace = Arbetsyta
table-device = Enhet
table-ledger_part = Rader ur en reskontra
