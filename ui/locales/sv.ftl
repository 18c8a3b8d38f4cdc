### codes

## One message for each code of domain::codes: <list>-<code>.

stage-exploratory = Utforskande
stage-cooperative = Samarbete
stage-interdependent = Ömsesidigt beroende
stage-strategic = Strategiskt

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

zone-America-Chicago = Chicago
zone-America-Los_Angeles = Los Angeles
zone-America-New_York = New York
zone-America-Sao_Paulo = São Paulo
zone-America-Toronto = Toronto
zone-Asia-Bangkok = Bangkok
zone-Asia-Dubai = Dubai
zone-Asia-Hong_Kong = Hongkong
zone-Asia-Kolkata = Kolkata
zone-Asia-Seoul = Seoul
zone-Asia-Shanghai = Shanghai
zone-Asia-Singapore = Singapore
zone-Asia-Taipei = Taipei
zone-Asia-Tokyo = Tokyo
zone-Australia-Sydney = Sydney
zone-Europe-Amsterdam = Amsterdam
zone-Europe-Berlin = Berlin
zone-Europe-Brussels = Bryssel
zone-Europe-Copenhagen = Köpenhamn
zone-Europe-Helsinki = Helsingfors
zone-Europe-Istanbul = Istanbul
zone-Europe-London = London
zone-Europe-Madrid = Madrid
zone-Europe-Moscow = Moskva
zone-Europe-Oslo = Oslo
zone-Europe-Paris = Paris
zone-Europe-Rome = Rom
zone-Europe-Stockholm = Stockholm
zone-Europe-Vienna = Wien
zone-Europe-Warsaw = Warszawa
zone-Europe-Zurich = Zürich

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
dossier-column-known = Vad vi vet
dossier-column-year = År
dossier-column-revenue = Omsättning
dossier-column-change = Förändring
dossier-column-check = Punkt
dossier-column-weight = Vikt

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

### cli

chart-below = { $count } under
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
cli-undone = Ångrat: { $change }
cli-redone = Gjort om: { $change }
cli-nothing-to-undo = Det finns inget att ångra.
cli-nothing-to-redo = Det finns inget att göra om.
cli-check-ok = Allt är helt: { $ops } ändringar spelades upp igen.
cli-check-problems = Problem hittades: { $count }. Återställ en säkerhetskopia och behåll mappen tills det är klart vad som hänt.

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
change-create-stakeholder = ny intressent
change-plan-visit = planerat besök
change-record-visit = besöksrapport
change-tick-line = rad i checklistan
change-create-action = ny åtgärd
change-log-contact = noterad kontakt
change-import-ledger = import av reskontra
change-import-people = import av personer
change-remember-layout = ihågkomna kolumner
change-built-in-templates = inbyggda checklistor
change-load-sample = exempelarbetsyta

### window

## The frame.

product = Valise
product-short = V
nav = Huvudmeny
nav-clients = Kunder
nav-import = Importera
nav-settings = Inställningar
status-saved = Sparat på den här datorn
status-saved-sample = Exempel, sparat på den här datorn
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
undo-left =
    { $left ->
        [one] Ett värde lämnades orört, eftersom det har ändrats sedan dess.
       *[other] { $left } värden lämnades orörda, eftersom de har ändrats sedan dess.
    }
redo-done = Gjort om: { $change }
redo-nothing = Det finns inget att göra om.
job-done-of = { $done } av { $total }
job-stopping = Stoppar …

## Fields that save themselves.

field-add = Lägg till
field-choose = Välj
field-saved = Sparat
field-required = Det här får inte vara tomt.
field-refused = Det här går inte att tolka.
field-no-amount = Det här är inget belopp.
field-no-currency = En valuta har tre bokstäver, till exempel SEK.
field-nothing-found = Inget hittades

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
clients-empty = Inga kunder ännu
clients-empty-text = Här står alla du säljer till, med vad de ger och när ni ses nästa gång. Lägg till den första för hand, eller låt en försäljningsreskontra ta in alla.
clients-empty-import = Importera en fil
clients-column-name = Namn
clients-column-categories = Kategorier
clients-column-stage = Stadium
clients-column-owner = Ansvarig
clients-column-revenue = Omsättning 12 mån.
clients-column-share = Andel
    .meaning = Procent av vår omsättning de senaste 12 månaderna
clients-column-visit = Nästa besök
client-add = Ny kund
client-add-hint = Kundens namn, sedan Enter
client-name = Namn
client-unnamed = Kund utan namn
client-back = Till alla kunder
client-delete = Flytta till papperskorgen
client-deleted = { $client } ligger i papperskorgen. Ångra hämtar tillbaka kunden.
client-overview = Översikt
client-people = Personer
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
client-owner = Ansvarig
client-owner_role = Den ansvarigas roll
client-sponsor = Sponsor
client-nobody = Ingen utsedd ännu
client-potential = Potential 12 mån.
client-potential_currency = Potentialens valuta
client-currency-hint = Valuta
client-industry = Bransch
client-country = Land
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

## Visits and actions.

visit-next = Nästa besök
visit-unrecorded = Besök utan rapport
visit-unrecorded-count =
    { $count ->
        [one] Ett besök saknar rapport.
       *[other] { $count } besök saknar rapport.
    }
visit-none = Inget besök är planerat.
visit-plan = Planera besök
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
action-overdue = Försenad:
action-promised = lovat till { $person }
action-marked-done = Klart: { $action }

## Value.

value-title = Värde
value-as-table = Visa som tabell
value-as-chart = Visa som diagram
value-ttm = Omsättning, senaste 12 mån.
value-until = till { $day }
value-more = { $change } mer än { $before } dessförinnan
value-less = { $change } mindre än { $before } dessförinnan
value-share = Andel av vår omsättning
value-margin = Bruttomarginal
value-margin-covers = på { $share } av omsättningen
value-total = Omsättning, alla rader
value-since = sedan { $day }
value-not-known = Inte känd
value-month = Månad
value-revenue = Omsättning
value-months-chart = Omsättning per månad
value-partial = del av månaden
value-empty = Inga fakturarader finns. En försäljningsreskontra visar vad kunden ger.
value-empty-import = Importera reskontra

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

## Import.

import-title = Importera
import-text = Försäljningsreskontror och personlistor, som dina andra program exporterar dem.
import-kind = Typ
import-drop-ledger = Släpp en försäljningsreskontra här
import-drop-people = Släpp en personlista här
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
import-lines = Rader
import-undo = Ångra importen av { $file }
import-undone = { $file } har tagits tillbaka.
import-undone-left =
    { $left ->
        [one] { $file } har tagits tillbaka; ett värde lämnades orört, eftersom det har ändrats sedan dess.
       *[other] { $file } har tagits tillbaka; { $left } värden lämnades orörda, eftersom de har ändrats sedan dess.
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

## Settings.

settings-title = Inställningar
settings-look = Utseende
settings-language = Språk
settings-theme = Tema
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-theme-auto = Som systemet
settings-workspace = Arbetsyta
settings-folder = Mapp på den här datorn
settings-about = Om
settings-version = Valise { $version }
settings-licence = Fri under licensen MIT eller Apache 2.0.
settings-licences = Delarnas licenser
