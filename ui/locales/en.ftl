### codes

## One message for each code of domain::codes: <list>-<code>.

stage-exploratory = Exploratory
    .meaning = Dialogue only; both still find out whether it is worth while.
    .enters = They answer, and we know one person who cares.
    .leaves = A first order, or the dialogue falls silent.
stage-cooperative = Cooperative
    .meaning = Business grows; leaving would be inconvenient but possible.
    .enters = Repeat orders, and contacts in several departments.
    .leaves = Agreements bind both sides, or orders fall for half a year.
stage-interdependent = Interdependent
    .meaning = Agreements link the two businesses; much is shared, leaving is hard.
    .enters = Framework agreements, shared information, people meet by role.
    .leaves = A joint plan over several years, or agreements are not renewed.
stage-strategic = Strategic
    .meaning = Both win by a joint long-term plan; expectations are highest.
    .enters = A joint plan with goals of both sides, and sponsors who meet.
    .leaves = The plan is not kept up, or the sponsor leaves.

category-breadwinner = Breadwinner
category-promising = Promising
category-prestigious = Prestigious
category-mentor = Mentor
category-partner = Partner
category-innovator = Innovator

owner-role-kam = Key account manager
    .tag = KAM
owner-role-am = Account manager
    .tag = AM

account-kind-existing = Existing customer
account-kind-prospect = Prospect
account-kind-lost = Lost customer

role-decision_maker = Decision maker
    .tag = DM
role-approver = Approver
    .tag = AP
role-influencer = Influencer
    .tag = IN
role-user = User
    .tag = US
role-gatekeeper = Gatekeeper
    .tag = GK
role-purchaser = Purchaser
    .tag = PU

attitude-champion = Champion
attitude-supporter = Supporter
attitude-neutral = Neutral
attitude-sceptic = Sceptic
attitude-opponent = Opponent

strength-none = None yet
strength-brief = Brief
strength-regular = Regular
strength-in_depth = In depth

position-state-filled = Filled
position-state-vacant = Vacant
position-state-unknown = Not known
position-state-closed = Closed

chain-department-using = Using department
chain-department-technical = Technical department
chain-department-finance = Finance and control
chain-department-senior_management = Senior management

chain-level-user = User
chain-level-head = Head of department
chain-level-decider = Decider

purpose-close = Close a deal
purpose-maintain = Maintain the relationship
purpose-progress = Check progress
purpose-solution = Discuss a solution
purpose-research = Market research

visit-state-planned = Planned
visit-state-recorded = Recorded
visit-state-cancelled = Cancelled

goal-reached-yes = Reached
goal-reached-partly = Partly reached
goal-reached-no = Not reached

dimension-customer = Customer
dimension-persons = Key persons
dimension-project = Project
dimension-competitor = Competitor
dimension-packing = Packing list

channel-meeting = Meeting
channel-call = Call
channel-email = E-mail
channel-video = Video
channel-message = Message

action-state-open = Open
action-state-done = Done
action-state-dropped = Dropped

import-kind-ledger = Sales ledger
import-kind-people = People

language-en = English
language-zh-CN = 简体中文
language-sv = Svenska

## Cities of time zones: zone-<area>-<city>; a zone without a message keeps its IANA city.

zone-Africa-Cairo = Cairo
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
zone-Asia-Ho_Chi_Minh = Ho Chi Minh City
zone-Asia-Hong_Kong = Hong Kong
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
zone-Europe-Athens = Athens
zone-Europe-Belgrade = Belgrade
zone-Europe-Berlin = Berlin
zone-Europe-Bratislava = Bratislava
zone-Europe-Brussels = Brussels
zone-Europe-Bucharest = Bucharest
zone-Europe-Budapest = Budapest
zone-Europe-Copenhagen = Copenhagen
zone-Europe-Dublin = Dublin
zone-Europe-Helsinki = Helsinki
zone-Europe-Istanbul = Istanbul
zone-Europe-Lisbon = Lisbon
zone-Europe-London = London
zone-Europe-Luxembourg = Luxembourg
zone-Europe-Madrid = Madrid
zone-Europe-Moscow = Moscow
zone-Europe-Oslo = Oslo
zone-Europe-Paris = Paris
zone-Europe-Prague = Prague
zone-Europe-Riga = Riga
zone-Europe-Rome = Rome
zone-Europe-Sofia = Sofia
zone-Europe-Stockholm = Stockholm
zone-Europe-Tallinn = Tallinn
zone-Europe-Vienna = Vienna
zone-Europe-Vilnius = Vilnius
zone-Europe-Warsaw = Warsaw
zone-Europe-Zagreb = Zagreb
zone-Europe-Zurich = Zurich
zone-Pacific-Auckland = Auckland

### dossier

dossier-title = { $client }: client dossier
dossier-kind = Client dossier
dossier-edition-internal = Internal edition, confidential
    .note = Holds our judgement of people and our own figures. It stays within the team.
dossier-edition-shareable = Shareable edition
    .note = Without our judgement of people, concerns, profiles, goals, checklists, internal notes and margins.
dossier-printed-on = Printed on { $date }
dossier-contents = Contents
dossier-missing-glyphs = □ stands for a character that this print has no letter for: { $codes }.

dossier-summary = Summary
dossier-chart = Organisation chart
dossier-visit = Next visit
dossier-value = Value
dossier-history = Past visits
dossier-people = People
dossier-absent = Not on file yet: { $parts }.

dossier-customer-number = Customer number
dossier-status = Status
dossier-stage = Relationship stage
dossier-categories = Categories
dossier-industry = Industry
dossier-country = Country
dossier-owner = Owner
dossier-sponsor = Executive sponsor
dossier-potential = Potential, 12 months
dossier-potential-estimated = Estimated on { $date }
dossier-notes = Notes

dossier-revenue-ttm = Revenue, last 12 months
dossier-revenue-all = Revenue, whole ledger
dossier-revenue-since = Since { $date }
dossier-change = { $change } on the 12 months before
dossier-change-unknown = No full year before it to compare with
dossier-share = Share of our revenue
dossier-mark-none = Below the 10% mark
dossier-mark-key = Key customer: 10% or more
dossier-mark-dependence = Dependence: more than 20%
dossier-margin = Gross margin
dossier-margin-rate = { $rate } where cost is known: { $share } of revenue
dossier-margin-covered = Cost known for { $share } of revenue

dossier-positions =
    { $count ->
        [one] { $count } position
       *[other] { $count } positions
    }
dossier-positions-unknown = { $count } not known
dossier-positions-vacant = { $count } vacant
dossier-positions-closed = { $count } closed
dossier-positions-detail = { $positions }: { $details }
dossier-chart-alt =
    { $count ->
        [one] Organisation chart of { $client } with { $count } position.
       *[other] Organisation chart of { $client } with { $count } positions.
    }
dossier-chart-empty = No positions are on file yet.
dossier-chart-folded = +{ $count }
dossier-legend-attitude = Attitude
dossier-legend-strength = Relationship
dossier-legend-roles = Buying roles
dossier-legend-gap = Vacant or not known
dossier-legend-closed = Closed
dossier-legend-stale = Not met for half a year

dossier-chain = Decision chain
dossier-chain-gap = Nobody known
dossier-chain-no-level = Level not known
dossier-cares-using = Cares about efficient work
dossier-cares-technical = Cares about feasibility, security, upkeep and interfaces
dossier-cares-finance = Cares about funds and contracts
dossier-cares-senior_management = Has the last word
dossier-stance-with = With us
dossier-stance-against = Against us
dossier-stance-divided = Divided
dossier-stance-neutral = Neutral
dossier-stance-unknown = Stance not known

dossier-key-persons = Key persons
dossier-open-actions = Open actions
dossier-promises = What we promised
dossier-overdue = Overdue
dossier-column-name = Name
dossier-column-title = Title
dossier-column-roles = Buying roles
dossier-column-attitude = Attitude
dossier-column-strength = Relationship
dossier-column-action = Action
dossier-column-owner = Who
dossier-column-due = Due
dossier-column-promised = Promised to
dossier-column-person = Person
dossier-column-contact = Contact
dossier-column-department = Department
dossier-column-known = What we know
dossier-column-year = Year
dossier-column-revenue = Revenue
dossier-column-change = Change
dossier-column-check = Item
dossier-column-weight = Weight
dossier-column-step = Line
dossier-column-amount = Amount

dossier-goal = Goal
dossier-when = When
dossier-where = Where
dossier-theirs = From the client
dossier-ours = From our side
dossier-readiness = Readiness
dossier-readiness-of = Readiness { $percent }
dossier-readiness-points = { $done } of { $all } points by weight
dossier-checklist = Checklist
dossier-checklist-empty = No checklist yet.
dossier-result = Result
dossier-stated-need = Stated need
dossier-real-need = Real need
dossier-unrecorded = No record written

dossier-seen-on = seen { $date }
dossier-concerns = Concerns
dossier-profile = Personal profile
dossier-profile-family = Family
dossier-profile-home-town = Home town
dossier-profile-school = School
dossier-profile-hobbies = Hobbies
dossier-profile-standing = Standing
dossier-profile-ambitions = Ambitions
dossier-profile-reason = Kept because

dossier-as-of = From the sales ledger up to { $date }.
dossier-currency = Amounts in { $currency }.
dossier-currency-unstated = The ledger does not name its currency; amounts stand without one.
dossier-months = Revenue by month
dossier-months-alt = Bar chart of revenue by month, { $from } to { $to }: highest { $most } in { $best }, lowest { $least } in { $worst }.
dossier-years = Revenue by year
dossier-partial = part of the year
dossier-partial-months = Pale bars: months that the ledger covers only in part.
dossier-refused = Not shown, and why
dossier-refused-other = A further figure
dossier-because-other = The ledger does not support it.
dossier-likely-why = “Likely” holds in eight cases of ten.

### cli

chart-below = { $count } below
chart-stale = not met for half a year
chart-description = Organisation chart with { $count } positions and their reporting lines

cli-no-window = No window could be opened. Everything else works without one: valise --help
cli-made = The workspace is ready in { $folder }.
cli-restored = The backup is restored in { $folder }.
cli-written = Written: { $path }
cli-new = New: { $count }
cli-updated = Updated: { $count }
cli-skipped = Already there: { $count }
cli-rejected = Rejected: { $count } ({ $reason })
cli-warned = Worth a look: { $count } ({ $warning })
cli-revenue = Revenue, all lines
cli-revenue-ttm = Revenue, trailing twelve months
cli-revenue-previous = Revenue, the twelve months before
cli-margin = Gross margin
cli-share = Share of our revenue
cli-changed = Saved: { $row }
cli-erased = Erased for good: { $changes } changes in the history say nothing any more.
cli-undone = Taken back: { $change }
cli-redone = Brought back: { $change }
cli-nothing-to-undo = There is nothing to take back.
cli-nothing-to-redo = There is nothing to bring back.
cli-check-ok = Everything is whole: { $ops } changes replayed.
cli-check-problems = Problems found: { $count }. Restore a backup, and keep this folder until it is clear what happened.
cli-sync-words = Compare these six words with the other side: { $words }
cli-sync-done = Done.
cli-sync-recovery = Recovery key, to be kept on paper: { $key }
cli-sync-round = Came in: { $received }. Went out: { $sent }.
cli-sync-state = Waiting to be sent: { $pending }. In quarantine: { $waiting }. Conflicts: { $conflicts }.
sync-not-shared = This workspace is not shared.
sync-reach-untried = Not tried yet
sync-reach-offline = Working offline
sync-reach-reached = In step with the shared place
sync-reach-unreachable = The shared place does not answer
sync-reach-full = The shared place is full
sync-reach-refused = The shared place refuses
sync-reach-failed = The last round failed on this computer
cli-calc = One JSON request a line on standard input, one JSON answer a line on standard output. Functions: valise calc --list; an example of one: valise calc --help NAME
cli-calc-unknown = There is no sum called { $name }. Their names: valise calc --list
calc-rfm = From a sales ledger to frequency, recency and money of each customer
calc-fit = Fit a model to a table of customers, or to cohorts of contracts
calc-predict = What a model says of single customers: alive, purchases to expect, spend
calc-expect = Purchases to expect of a new customer
calc-pmf = Probability of a number of purchases
calc-survival = How many contracts last, and how many are renewed
calc-derl = Discounted lifetime of a contract that is left to expect
calc-clv = Customer lifetime value from a model of purchases and a model of spend
calc-retention = Value of a yearly margin at a retention rate, in three timings
calc-berger_nasr = Value with yearly contribution and promotion (Berger & Nasr 1998)
calc-venkatesan_kumar = Value with purchases and contacts (Venkatesan & Kumar 2004)
calc-migration = Value of customers that move between states
calc-plan = An account's plan: present value, tornado, random draws
calc-concentration = How revenue and profit are spread: shares, ABC, whale curve
calc-score = Scoring matrix, and the weights at which its ranking turns
calc-ahp = Weights from comparisons in pairs, and whether these agree
calc-hysteresis = Which reviews make an account key, and which end it
calc-gate = Whether a table carries a model at all, and what to use instead

### failures

## One message for each code of desk::failure: what happened; .meaning: what it means for the data; .advice: what to do.

failure-workspace_missing = There is no workspace in this folder
    .meaning = Nothing was read and nothing was changed.
    .advice = Choose another folder, or make a new workspace.
failure-workspace_exists = This folder has a workspace already
    .meaning = It was left as it is.
    .advice = Open it, or choose an empty folder for the new one.
failure-already_open = The workspace is open in another Valise
    .meaning = Only one may write to it at a time, so this one did not open it. The data are safe.
    .advice = Go to the open window, or close it and try again.
failure-passphrase_needed = The workspace is locked
    .meaning = Everything in it stays sealed until the passphrase is given.
    .advice = Enter the passphrase.
failure-wrong_passphrase = This is not the passphrase
    .meaning = The workspace stays sealed. Nothing was changed.
    .advice = Try again; look at capitals and the keyboard layout. Nobody can open the workspace without its passphrase.
failure-passphrase_too_short = The passphrase is too short
    .meaning = Nothing was made or changed.
    .advice = Use at least eight characters; several words are better than one.
failure-keychain_unavailable = The keychain of this computer cannot be reached
    .meaning = Without it the key can be neither read nor kept. Nothing was changed.
    .advice = Unlock the keychain and try again, or protect the workspace with a passphrase.
failure-key_missing = The keychain has no key for this workspace
    .meaning = The data are still there, but they stay sealed without their key.
    .advice = Log in as the person who made the workspace, on the same computer. If the keychain was emptied, bring it back from its own backup.
failure-database_damaged = The database cannot be read
    .meaning = The file is damaged, or the key belongs to another workspace. Nothing was written to it.
    .advice = Keep this folder as it is, and restore the latest backup into another one.
failure-database_newer = The workspace was last opened by a newer Valise
    .meaning = This version could lose what it does not know, so it left everything untouched.
    .advice = Update Valise on this computer, then open the workspace again.
failure-disk_full = The disk is full
    .meaning = The last change was not saved. Everything before it is safe.
    .advice = Free some space and try again.
failure-read_only = The folder cannot be written to
    .meaning = The last change was not saved. Everything before it is safe.
    .advice = Allow writing to the folder, or choose another one.
failure-file_unreadable = The file cannot be read
    .meaning = Nothing was taken in.
    .advice = See that the file is still there, that you may open it, and that it is whole. Save workbooks as CSV first.
failure-file_unwritable = The file cannot be written
    .meaning = The file was not finished. The workspace is as it was.
    .advice = Close the file in other programs, or choose another name or folder.
failure-file_empty = The file has no lines
    .meaning = Nothing was taken in.
    .advice = See that it is the right file, or export it once more.
failure-columns_missing = Some needed columns were not recognised
    .meaning = Nothing was taken in yet.
    .advice = Say which column is which; Valise remembers it for files of the same layout.
failure-date_order_unclear = The dates can be read in two ways
    .meaning = Day and month might be swapped, so nothing was taken in yet.
    .advice = Say whether the day or the month comes first.
failure-decimal_mark_unclear = The numbers can be read in two ways
    .meaning = 1,234 might be a thousand or a little over one, so nothing was taken in yet.
    .advice = Say whether the comma or the point stands before the decimals.
failure-encoding_unreadable = The text of the file cannot be read
    .meaning = Names would arrive garbled, so nothing was taken in.
    .advice = Save the file as CSV in UTF-8 and try again.
failure-already_imported = This file was imported before
    .meaning = Its lines are in the workspace. None were added a second time.
    .advice = There is nothing to do. Import it again only if every line is to count twice.
failure-client_not_found = There is no such client
    .meaning = Nothing was changed.
    .advice = Look at the spelling of the name or number, or make the client first.
failure-client_ambiguous = Several clients have this name
    .meaning = A guess could reach the wrong client, so nothing was changed.
    .advice = Use the client's number instead of the name.
failure-row_missing = This entry is gone
    .meaning = It was deleted in the meantime. The last change to it was not saved.
    .advice = Undo the deletion to bring it back.
failure-cycle = A position cannot stand under itself
    .meaning = The chart stays as it was.
    .advice = Choose a manager who does not report to this position.
failure-invalid_input = This value does not fit here
    .meaning = It was not saved; what stood there before is kept.
    .advice = Correct the value.
failure-cancelled = Stopped
    .meaning = Everything is as it was before.
    .advice = Start again whenever you like.
failure-backup_unreadable = The file is not a whole backup
    .meaning = Nothing was restored, and nothing was changed.
    .advice = Choose another backup.
failure-erasure_needs_admin = Only an admin of this client can erase a person whom others have too
    .meaning = Nothing was erased. Others have this person on their computers, and erasing would take them away there as well.
    .advice = Ask an admin of the client. Sharing, Members and devices, says who that is.
failure-not_shared = This workspace is not shared
    .meaning = Nothing was sent or fetched.
    .advice = Begin to share it, or join a workspace that is shared.
failure-shared_already = This workspace is shared already
    .meaning = Nothing was changed.
    .advice = Go on with the sharing there is, or make a new workspace.
failure-join_needs_empty = Only an empty workspace can join
    .meaning = Nothing was changed here or there.
    .advice = Join with a new workspace; what is in this one can be imported there.
failure-other_workspace_there = Another workspace is kept in that place
    .meaning = Nothing was written there and nothing was changed here.
    .advice = Check the address, or choose an empty folder.
failure-store_unreachable = The shared place does not answer
    .meaning = Everything is saved on this computer. It is sent as soon as the place answers.
    .advice = Check the network and the address, or try again later.
failure-store_unfit = This place cannot keep shared workspaces
    .meaning = It was tried and failed. Nothing of the workspace was written there.
    .advice = Choose another place; the details say what it does wrong.
failure-store_refuses = The shared place refuses
    .meaning = Everything is saved on this computer and waits to be sent.
    .advice = Check the user name, the password and the rights.
failure-store_full = The shared place is full
    .meaning = Everything is saved on this computer and waits to be sent.
    .advice = Make room there.
flaw-unreachable = Nobody answers there, or the folder or bucket does not exist.
flaw-certificate = The certificate of the server is not one that this computer trusts.
flaw-web_page = A web page answers there, such as a login, and no storage.
flaw-elsewhere = The server points to another address. Enter that one instead.
flaw-denied = The user name or the password is not accepted.
flaw-clock = The server takes the clock of this computer to be wrong. Set it right.
flaw-full = There is no room left.
flaw-made_up = It shows objects that nobody wrote.
flaw-read_only = It can be read but not written.
flaw-lost = What was written is not there afterwards.
flaw-empty = What was written is there, but empty.
flaw-truncated = What was written has lost its end.
flaw-changed = What was written comes back changed.
flaw-stale_read = What was written anew comes back as it was before.
flaw-wrong_names = Its list does not name what was written, or names it differently.
flaw-wrong_size = Its list tells a wrong size.
flaw-stale_tag = Its list does not show that something was written anew.
flaw-no_delete = What was written there cannot be deleted.
flaw-undeleted = What was deleted can still be read.
flaw-stale_list = What was deleted is still in its list.
flaw-overlap = The folder and the folder of the workspace lie in each other. Choose another folder.
flaw-unprotected = The password would travel unencrypted. Use an address that begins with https.
failure-invitation_unknown = No invitation has this code
    .meaning = Nothing was changed here or there.
    .advice = Check the letters, or ask for a new invitation.
failure-not_allowed = Only an admin of the workspace may do that
    .meaning = Nothing was changed.
    .advice = Ask an admin.
failure-conflict_changed = The conflict has changed since it was shown
    .meaning = Nothing was settled; all versions are kept.
    .advice = Look at it again.
failure-print_failed = The PDF could not be made
    .meaning = No file was written. The client's data are untouched.
    .advice = Try again. If it fails once more, keep the details shown here and report them.
failure-store_failed = The change could not be saved
    .meaning = It was taken back whole. Everything saved before is there.
    .advice = Try again. If it fails once more, make a backup and check the workspace.

### messages

## Why a line of a file was rejected: reason-<code>.

reason-missing_customer = No customer
reason-missing_date = No date
reason-bad_date = Date not readable
reason-ambiguous_date = Day and month cannot be told apart
reason-missing_amount = No amount
reason-bad_number = Number not readable
reason-ambiguous_number = Decimals and thousands cannot be told apart
reason-out_of_range = Number or date out of range
reason-bad_currency = Currency not known
reason-bad_encoding = Customer not readable
reason-missing_name = Neither name nor title
reason-too_few_fields = Too few fields
reason-too_many_fields = Too many fields
reason-line_too_long = Line too long

## What is special about a line that did arrive: warning-<code>.

warning-possible_duplicate = Possible duplicate of an earlier line
warning-repeats_unchecked = Lines not compared with earlier ones; the file is too long for that
warning-zero_price = Price of zero
warning-unread_number = Number not readable; left empty
warning-bad_character = Character not readable; shown as �
warning-mixed_currency = Several currencies in one file
warning-currency_unstated = No currency stated
warning-client_created = New client made
warning-duplicate_reference = Reference used more than once; a number was added to it
warning-same_name = Same name as somebody else
warning-shared_contact = One e-mail address for nearly everybody; left out
warning-bad_email = Not an e-mail address; left out
warning-closed_with_name = Closed position with a name; the name was left out
warning-reports_to_itself = Position reports to itself; placed at the top
warning-unknown_manager = Manager not found; placed at the top
warning-ambiguous_manager = Several people fit as manager; placed at the top
warning-cycle_broken = Positions report to each other in a circle; one was placed at the top
warning-more_of_the_same = Further warnings of a kind, counted only

## What the value page does not show, and why: refused-<what>, because-<reason>.

refused-margin = Gross margin
refused-trend = Trend
refused-revenue = Revenue in one sum
refused-share = Share of our revenue

because-cost_unknown = No line of the ledger says what the goods cost.
because-too_short = The ledger does not reach back two full years.
because-mixed_currencies = The ledger holds several currencies, and no exchange rates are on file.
because-no_lines = The ledger has no lines for this client.
because-too_large = The sum is too large to be exact.

## Marks of concentration, advisory only.

mark-key = Key
    .meaning = 10% of our revenue or more
mark-dependence = Dependence
    .meaning = More than 20% of our revenue

## Columns of an imported file: column-<code>.

column-customer = Customer number
column-customer_name = Customer name
column-country = Country
column-date = Date
column-invoice = Invoice
column-product = Product number
column-description = Description
column-quantity = Quantity
column-unit_price = Unit price
column-amount = Amount
column-cost = Cost
column-unit_cost = Cost of one
column-currency = Currency
column-line_type = Line type
column-reference = Reference
column-name = Name
column-first_name = First name
column-last_name = Last name
column-title = Title
column-department = Department
column-unit = Unit
column-grade = Grade
column-purpose = Purpose of the post
column-email = E-mail
column-phone = Telephone
column-manager = Manager
column-notes = Notes
column-status = Status
column-level = Level

## What was done, as undo and redo name it: change-<label>.

change-create-client = new client
change-edit-cell = edit
change-delete-row = deletion
change-restore = restored entry
change-restore-row = restored entry
change-set-categories = customer categories
change-create-position = new position
change-move-position = moved position
change-fill-position = filled position
change-vacate-position = vacated position
change-remove-position = removed position
change-place-in-chain = place in the decision chain
change-set-roles = buying roles
change-create-stakeholder = new stakeholder
change-plan-visit = planned visit
change-record-visit = visit record
change-change-purpose = visit purpose
change-set-attendees = people of a visit
change-cancel-visit = cancelled visit
change-reopen-visit = reopened visit
change-tick-line = checklist line
change-move-line = moved checklist line
change-create-action = new action
change-log-contact = logged contact
change-import-ledger = ledger import
change-import-people = people import
change-remember-layout = remembered columns
change-name-device = name of a device
change-built-in-templates = built-in checklists
change-load-sample = sample workspace
change-set-group = client group
change-add-account_group = new client group
change-add-member = new person of ours
change-add-stakeholder = new stakeholder
change-add-buying_role = buying role
change-add-attitude = attitude
change-add-attendee = participant
change-add-checklist_line = new checklist line
change-add-checklist_template = new checklist
change-add-template_line = new template line
change-add-interaction = logged contact
change-add-action = new action

## What a person should know of a client, and why it matters: warn-<code>, warn-<code>-why.

warn-falling_orders = Orders are falling
warn-falling_orders-why = Revenue of the last twelve months is at least a fifth below that of the twelve before.
warn-no_decision_maker = No known decision maker
warn-no_decision_maker-why = Nobody on the chart is known to decide. Find out who it is before the next offer.
warn-single_contact = Only one contact
warn-single_contact-why = If this person leaves, the relationship leaves too. Get to know a second one.
warn-stale_person = Key person out of touch
warn-stale_person-why = Nobody met this person or noted an attitude for half a year: what we know may no longer hold.
warn-no_visit_planned = No visit planned
warn-no_visit_planned-why = The last contact is two months ago or more, and no visit lies ahead.
warn-owner_missing = No owner
warn-owner_missing-why = Each client needs one of us who is accountable.
warn-sponsor_missing = No executive sponsor
warn-sponsor_missing-why = A key account needs somebody of our management who visits it regularly.

### window

## The frame.

product = Valise
product-short = V
nav = Main
nav-today = Today
nav-clients = Clients
nav-visits = Visits
nav-import = Import
nav-settings = Settings
lock = Lock
status-saved = Saved on this device
status-saved-sample = Sample, saved here
status-saving = Saving …
window-fault = Something in the window went wrong
    .meaning = Everything saved before is safe.
    .advice = Try again. If it happens once more, restart Valise and report the details shown here.

## What one does everywhere.

action-back = Back
action-cancel = Cancel
action-choose = Choose …
action-clear = Clear
action-close = Close
action-more = More
action-show-in-folder = Show in folder
action-stop = Stop
action-try-again = Try again
action-undo = Undo
undo-done = Undone: { $change }
undo-nothing = There is nothing to undo.
undo-next = Undo: { $change }
undo-left =
    { $left ->
        [one] One value was left alone, because it was changed since.
       *[other] { $left } values were left alone, because they were changed since.
    }
redo-done = Brought back: { $change }
redo-nothing = There is nothing to bring back.
redo-next = Bring back: { $change }
job-done-of = { $done } of { $total }
job-stopping = Stopping …
calendar-month-before = Month before
calendar-month-after = Month after
calendar-year-before = Year before
calendar-year-after = Year after
calendar-decade-before = Decade before
calendar-decade-after = Decade after
clock-hours = hours
clock-minutes = minutes

## Fields that save themselves.

field-add = Add
field-choose = Choose
field-saved = Saved
field-required = This may not be empty.
field-refused = This cannot be understood.
field-no-amount = This is not an amount.
field-no-currency = A currency has three letters, such as SEK.
field-nothing-found = Nothing found
field-add-new = Add “{ $name }”
field-type-to-add = Type a name to add it

## The first start and the lock.

start-title = Make your workspace
start-text = Your clients, people and figures are kept on this computer, encrypted. Nothing leaves it unless you send it.
start-protection = How is it unlocked?
start-keychain = With this computer
start-keychain-text = The key lies in the keychain of your user account. There is nothing to remember.
start-keychain-none = This computer has no keychain that can be reached.
start-passphrase = With a passphrase
start-passphrase-text = You enter it at every start. Nobody can open the workspace without it.
start-go = Make the workspace
start-sample = Look around with sample clients
passphrase = Passphrase
passphrase-again = Passphrase once more
passphrase-hint = At least { $shortest } characters; several words are better than one.
passphrase-short = Use at least { $shortest } characters.
passphrase-differs = The two are not the same.
passphrase-show = Show the passphrase
unlock-title = Unlock your workspace
unlock-text = It lies in { $folder }
unlock-go = Unlock

## Today.

today-visits = Next visits
today-no-visits = No visit is planned in the next thirty days.
today-unrecorded = Visits without a record
today-record = Write the record
today-missing = Missing
today-no-time = No time set
missing-goal = Goal
missing-attendees = Who takes part
missing-time_zone = Time zone
missing-place = Place
today-due = Due
today-nothing-due = Nothing is due.
today-overdue = Overdue: { $day }
today-mark-done = Done: { $action }
today-show-all = Show all { $count }
today-warnings = Worth a look
today-warnings-left =
    { $count ->
        [one] One more is not listed here.
       *[other] { $shown } more are not listed here.
    }
today-clear = Nothing waits today
today-clear-text = No visit is near, nothing is due, and nobody needs attention. A good day to plan ahead.
today-see-visits = See all visits
today-empty = A quiet start
today-empty-text = This is where each morning begins: the next visits and what they still lack, promises that are due, clients who need attention. It fills by itself once there are clients.
warn-falling_orders-by = { $change } less than in the twelve months before
warn-days =
    { $days ->
        [one] one day
       *[other] { $shown } days
    }

## Search, shortcuts and trash.

search = Search
search-hint = Client, person, visit, note or command
search-found = Found
search-recent = Changed last
search-commands = Commands
search-nothing = Nothing is called “{ $query }”.
found-client = Client
found-person = Person
found-position = Position
found-visit = Visit
found-note = Note
command-add-client = Add a client
command-go-today = Go to Today
command-go-clients = Go to clients
command-go-visits = Go to visits
command-go-import = Import a file
command-go-settings = Open the settings
command-templates = Edit the checklists
command-back-up = Make a backup
command-undo = Undo the last change
command-redo = Bring back what was undone
command-trash = Open the trash
command-shortcuts = Show the shortcuts
command-lock = Lock the workspace
command-theme = Theme: { $theme }
command-language = Language: { $language }
keys-title = Shortcuts
keys-in-window = Everywhere
keys-in-fields = In fields
keys-in-tables = In tables
keys-in-chart = On the chart
keys-search = Search
keys-undo = Undo
keys-redo = Bring back
keys-go-today = Today
keys-go-clients = Clients
keys-go-visits = Visits
keys-go-import = Import
keys-go-settings = Settings
keys-lock = Lock
keys-help = These shortcuts
keys-save = Save
keys-save-long = Save a long text
keys-take-back = Take typing back
keys-walk = Walk
keys-ends = To the ends
keys-open = Open
keys-rename = Rename
keys-fold = Unfold, fold
keys-move = Move under somebody
keys-find = Find
keys-fit = Fit the chart
trash-title = Trash
trash-text = What is deleted stays here and can be restored.
trash-empty = The trash is empty. What you delete is kept here and can be restored.
trash-find = Find in the trash
trash-more =
    { $count ->
        [one] One more; find it by its name.
       *[other] { $more } more; find them by their names.
    }
trash-unnamed = Without a name
trash-restore = Restore
trash-restored = Restored: { $name }
table-account = Client
table-account_group = Group
table-member = Colleague
table-stakeholder = Person
table-position = Position
table-visit = Visit
table-interaction = Contact
table-action = Action
table-attitude = Attitude
table-checklist_line = Checklist line
table-template_line = Line of a template
table-import = Import

## Erasing a person for good.

erase-open = Erase for good …
erase-person = Erase the person for good …
erase-title = Erase { $name } for good
erase-text = Everything ever written about { $name } is destroyed: what is shown, the history, and what lies on the disk. With it go:
erase-facts = name, contact, notes and personal profile
erase-roles =
    { $count ->
        [one] one buying role
       *[other] { $shown } buying roles
    }
erase-attitudes =
    { $count ->
        [one] one attitude and what showed it
       *[other] { $shown } attitudes and what showed them
    }
erase-visits =
    { $count ->
        [one] the attendance of one visit; the visit stays
       *[other] the attendance of { $shown } visits; the visits stay
    }
erase-posts =
    { $count ->
        [one] This post becomes vacant: { $posts }.
       *[other] These posts become vacant: { $posts }.
    }
erase-post-untitled = a post without a title
erase-here = Only this computer has any of it.
erase-shared = Others have this person too. Every other computer and the shared place forget them with the next sync.
erase-beyond = What stays out of reach:
erase-beyond-backups = backups made before
erase-beyond-prints = printed dossiers and exported files
erase-beyond-notes = notes about something else in which the name was typed by hand
erase-beyond-computers = computers that never sync again
erase-final = Nothing brings this back
erase-final-text = There is no undo and no trash for it. What is only moved to the trash can be restored.
erase-confirm = Type “{ $name }” to confirm
erase-go = Erase for good
erase-needs-admin = Only an admin of this client can erase { $name } for good
erase-needs-admin-text = Others have this person too, and erasing would take them away from every computer. Ask an admin of the client. Sharing, Members and devices, says who that is.
erased-done = { $name } is erased for good.
erased-changes =
    { $count ->
        [one] One change in the history says nothing any more.
       *[other] { $shown } changes in the history say nothing any more.
    }
erased-told = The other computers and the shared place forget the person with the next sync.
erased-unswept = What lies on the disk could not be cleared at once; the next start does it.

## Clients.

clients-title = Clients
clients-filter = Filter clients
clients-count =
    { $count ->
        [one] { $shown } client
       *[other] { $shown } clients
    }
clients-count-found = { $found } of { $all } clients
clients-currency = amounts in { $currency }
clients-none-found = No client fits this filter.
clients-views = Views
clients-view-all = All clients
clients-view-own = Unsaved view
clients-view-keep = Save this view …
clients-view-name = Name of the view
clients-view-save = Save the view
clients-view-forget = Delete the view “{ $view }”
clients-filters = Filters
clients-filters-on = Filters ({ $count })
clients-filters-clear = Clear all filters
clients-filter-remove = Remove the filter { $filter }
clients-by-owner = Owner
clients-by-category = Category
clients-by-stage = Stage
clients-by-kind = Status
clients-by-group = Group
clients-by-mark = Share of our revenue
clients-by-any = Any
clients-lack = Only clients without
clients-lack-owner = An owner
clients-lack-visit = A planned visit
clients-lack-contact = Contact in the last 90 days
clients-columns = Columns
clients-columns-usual = Usual columns
clients-column-earlier = Move { $column } further left
clients-column-later = Move { $column } further right
clients-empty = No clients yet
clients-empty-text = This is where everyone you sell to stands, with what they bring and when you meet next. Add the first by hand, or let a sales ledger bring them all.
clients-empty-import = Import a file
clients-column-name = Name
clients-column-group = Group
clients-column-categories = Categories
clients-column-stage = Stage
clients-column-kind = Status
clients-column-owner = Owner
clients-column-revenue = Revenue, 12 months
clients-column-share = Share of revenue
    .meaning = Percent of our revenue of the last 12 months
clients-column-visit = Next visit
clients-column-potential = Potential
clients-column-contact = Last contact
clients-column-actions = Actions
clients-column-positions = Positions
clients-column-number = Number
share-of-group = group
share-of-group-of = Share of the whole group { $group }
client-add = Add client
client-add-hint = Name of the client, then Enter
client-name = Name
client-unnamed = Client without a name
client-rename = Rename { $client }
client-back = To all clients
client-delete = Move to trash
client-deleted = { $client } is in the trash. Undo brings it back.
client-overview = Overview
client-people = People
client-visits = Visits
client-value = Value
client-timeline = Timeline
client-in-group = Part of { $group }
client-at-stage = { $stage } stage
client-owned-by = Owner { $owner }
client-sponsored-by = Sponsor { $sponsor }
client-facts = Key facts
client-kind = Status
client-kind-prospect = Prospect
client-kind-lost = Lost
client-stage = Stage
client-categories = Categories
client-strategic_reason = Strategic because
client-owner = Owner
client-owner_role = Role of the owner
client-sponsor = Sponsor
client-nobody = Nobody named yet
client-member-load =
    { $count ->
        [one] owns one client
       *[other] owns { $shown } clients
    }
client-group = Group
client-no-group = No group
client-potential = Potential, 12 months
client-potential_currency = Currency of the potential
client-potential_reason = Why that much
client-potential_on = Estimated on
client-currency-hint = Currency
client-industry = Industry
client-country = Country
client-time_zone = Time zone
client-website = Website
client-external_id = Customer number
client-notes = Notes
category-meaning-breadwinner = Brings a large share of our revenue.
category-meaning-promising = Will grow, or buys much from competitors today.
category-meaning-prestigious = A market leader whose name speaks for us.
category-meaning-mentor = A demanding expert who shares know-how.
category-meaning-partner = Open dialogue between equals.
category-meaning-innovator = Tests new products and helps to launch them.
category-several = Several may apply.
stage-enters = Reached when:
stage-leaves = Left when:
stage-since = At this stage since { $day }

## Visits and actions.

visit-next = Next visit
visit-unrecorded-count =
    { $count ->
        [one] One visit has no record yet.
       *[other] { $count } visits have no record yet.
    }
visit-none = No visit is planned.
visit-plan = Plan visit
visit-prepare = Prepare visit
visit-purpose = Purpose
visit-purpose-needed = Choose why you go.
visit-goal = Goal
visit-goal-hint = The goal in one sentence
visit-day = Day
visit-day-needed = Choose a day.
visit-clock = Time
visit-clock-needed = Choose a time.
visit-zone = Time zone
visit-place = Place
visit-with = with { $people }
visit-ours = from us { $people }
visit-readiness = Readiness { $readiness }
visit-important = important
visit-weight = Counts { $weight } of 5
visit-answer = Note what you found out
visit-answer-hint = What you found out
action-title = Open actions
action-none = Nothing is open.
action-promised = promised to { $person }
action-marked-done = Done: { $action }
visits-title = Visits
visits-view = View
visits-view-list = List
visits-view-calendar = Calendar
visits-filter = Filter visits
visits-count =
    { $count ->
        [one] { $shown } visit
       *[other] { $shown } visits
    }
visits-none-found = No visit fits this filter.
visits-older = Show all years
visits-unrecorded = Waiting for a record
visits-coming = Coming
visits-past = Behind us
visits-column-when = When
visits-column-client = Client
visits-column-purpose = Purpose
visits-column-goal = Goal
visits-column-readiness = Readiness
visits-on-day =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
visits-more = { $count } more
visits-none-on-day = No visit on this day.
visits-empty = No visits yet
visits-empty-text = Here stand the visits you plan and the ones you have made. Plan one, and its checklist comes with it.
client-visits-empty = No visits to this client yet
client-visits-empty-text = Plan the first one: its checklist says what to find out before you go.
visit-back = To all visits
visit-client = Client
visit-account-needed = Choose a client.
visit-no-time = No time yet
visit-unrecorded-mark = no record yet
visit-record-now = Write the record
visit-step-prepare = 1 Prepare
visit-step-brief = 2 Take along
visit-step-record = 3 Record
visit-cancel = The visit does not take place
visit-reopen = Plan the visit again
visit-delete = Move to trash
visit-deleted = The visit is in the trash. Undo brings it back.
visit-facts = The visit
visit-when = When
visit-minutes = How long
visit-theirs = From the client
visit-theirs-hint = Choose who takes part
visit-theirs-chart = Pick on the chart
visit-theirs-none = Nobody named yet.
visit-ours-who = From our side
visit-ours-hint = Choose or add colleagues
visit-goal-none = No goal yet
visit-owed = Still open with this client
visit-ready-title = Readiness
visit-ready = Everything is prepared.
visit-missing-title = What is missing most
visit-missing-count =
    { $count ->
        [one] One item is missing, the heaviest first:
       *[other] { $count } items are missing, the heaviest first:
    }
visit-missing-none = Nothing is missing.
visit-missing-more = and { $count } more in the checklist
visit-lines-done = { $done } of { $count }
visit-line-add = Add a line
visit-line-add-to = Add a line: { $dimension }
visit-line-remove = Remove the line
visit-known-age = ({ $age } old)
visit-known-keep = Still true
visit-last = Last visit
visit-last-none = No visit to this client has a record yet.
visit-brief-save = Save as PDF
visit-brief-saved = The brief is saved: { $path }
visit-step-brief-name = visit
visit-outcome = What came of it
visit-goal_reached = Was the goal reached?
visit-result = Result
visit-result-hint = What was said and agreed
visit-stated_need = Stated need
visit-stated_need-hint = What they say they need
visit-real_need = Real need
visit-real_need-hint = What lies behind it, as far as you can tell
visit-attitudes = Attitudes that showed
visit-attitudes-none = Nobody from the client is named for this visit.
visit-attitudes-text = Choose another attitude where one showed; it is dated on the day of the visit.
visit-actions = Actions and promises
visit-plan-next = Plan the next visit
visit-record-go = Mark as recorded
visit-record-needed = Write what came of it, or say whether the goal was reached.
visit-recorded = The visit is recorded
visit-recorded-text = Anything you change below is saved as you write.
action-more-of = Show { $count } more
action-add = Add an action
action-add-hint = Add an action, then Enter
action-column-what = What
action-column-who = Who
action-who-nobody = Nobody yet
action-column-due = By when
action-column-promised = Promised to
action-promised-nobody = Nobody
action-remove = Remove
templates-title = Checklists
templates-text = One for each purpose of a visit. Visits already planned keep their lines. The number before a line is its weight.
templates-languages = All languages
templates-none = There is no checklist for this purpose yet.
templates-make = Make a checklist
templates-weight = Weight
templates-line = Text
templates-line-hint = What is to be found out or brought
templates-about = Belongs to
templates-earlier = Move up
templates-later = Move down

## Contacts.

contact-log = Log contact
contact-channel = How
contact-summary = What it was about, in one line
contact-summary-needed = Say in one line what it was about.
contact-day-needed = Choose a day.
contact-clock-needed = Choose a time.
contact-with = With whom
contact-notes = Notes
contact-next = Next step
contact-next-text = Becomes an action of this client.
contact-due = By when
contact-keep = Log contact
contact-logged = The contact is on the timeline.
contact-delete = Move to trash
contact-deleted = The contact is in the trash. Undo brings it back.
timeline-visit = Visit
timeline-older = Show older ones
timeline-empty = No contact yet
timeline-empty-text = Visits, calls, messages and meetings stand here in their order, so that nobody has to ask what was said last.

## Value.

value-title = Value
value-more-of-it = More figures
value-as-table = Show as table
value-as-chart = Show as chart
value-ttm = Revenue, last 12 months
value-until = until { $day }
value-more = { $change } more than { $before } before
value-less = { $change } less than { $before } before
value-share = Share of our revenue
value-share-group = Share of our revenue, whole group
value-margin = Gross margin, all lines
value-margin-covers = on { $share } of revenue
value-total = Revenue, all lines
value-since = since { $day }
value-not-known = Not known
value-month = Month
value-revenue = Revenue
value-months-chart = Revenue by month
value-partial = part of the month
value-year = Year
value-change = Change
value-partial-year = part of the year
value-empty = No invoice lines are on file. A sales ledger shows what this client brings.
value-empty-import = Import a ledger
value-parts = Parts of the value
value-part-sums = Worth
value-part-history = Years and months
value-part-plan = Plan
value-part-costs = Cost to serve
value-average = Average month of the last twelve
value-count-days =
    { $count ->
        [one] { $shown } day
       *[other] { $shown } days
    }
value-count-years =
    { $count ->
        [one] { $shown } year
       *[other] { $shown } years
    }
worth-title = What this client is worth, in profit
rung-historic = So far
rung-historic-what = Profit from the ledger
rung-historic-why = Revenue, less what the goods cost, less what it cost to serve the client.
rung-retention = If it stays
rung-retention-what = A margin that comes again
rung-retention-why = The margin of a year, times how long the client is likely to stay, in today’s money.
rung-customer_base = By its buying
rung-customer_base-what = As all our customers buy
rung-customer_base-why = How all our customers buy and leave says how many orders to expect of this one.
rung-plan = By the plan
rung-plan-what = What we mean to do together
rung-plan-why = Cash flow of the plan by year, in today’s money. What comes after the plan is not counted.
worth-open = Show the arithmetic
worth-close = Hide the arithmetic
worth-likely = likely { $range }
worth-counted = counted; ledger from { $day }
worth-counted-most = at most: cost to serve still comes off; ledger from { $day }
worth-likely-from = likely { $amount } or more
worth-likely-why = “Likely” holds in eight cases of ten. The bands share one scale.
worth-orders =
    { $count ->
        [one] { $shown } order in 12 months, likely { $range }
       *[other] { $shown } orders in 12 months, likely { $range }
    }
worth-orders-as-before = { $orders }, if the client keeps buying as before
worth-instead = Use instead: { $rungs }
worth-bias = missed what came later by { $bias }
worth-add-costs = Add costs
worth-make-plan = Make a plan
worth-edit-plan = Edit the plan
worth-answer = Fill in what is missing
worth-fit = Fit the models
worth-fitting = Fitting the models to all customers
worth-arithmetic = The arithmetic
worth-result = Comes to
worth-detail = { $what }: { $value }
worth-unallocated = { $amount } of cost to serve in these days is allocated to no client.
worth-invoices = Invoices
worth-no-invoices = No invoice falls on these days.
worth-invoice-day = Day
worth-invoice-lines = Lines
worth-invoice-open = Lines of { $invoice }
worth-invoice-unnamed = Without a number
worth-invoice-count =
    { $count ->
        [one] { $shown } line
       *[other] { $shown } lines
    }
worth-credit-note = credit note
worth-article = Article
sum-value-ledger = from the ledger
sum-value-stated = typed in
sum-value-entries = from entries
sum-value-visits = from recorded visits
sum-value-end = at the end of the year
sum-value-begin = at the start of the year
sum-value-mid = in the middle of the year
what-if = What if
what-if-reset = Back to what holds
what-if-base = as it stands. Move a slider: nothing is saved.
what-if-more = { $amount } more than as it stands
what-if-less = { $amount } less than as it stands
what-if-none = No number
input-margin = Margin
input-margin-money = Margin a year
input-growth = Growth a year
input-discount = Discount a year
input-periods = Years counted
input-cost_share = Cost to serve
input-hazard = Leaves in a year
input-horizon = Years planned
retention-title = What it rests on
retention-none = How often was the contract renewed, and what does a year bring? A few figures are enough.
retention-begin = Fill in the figures
retention-kept = Renewals won
retention-lost = Renewals lost
retention-margin = Margin a year
retention-growth = Growth of the margin a year
retention-discount = Discount a year
retention-periods = Years counted
retention-for-ever = For ever
retention-from-ledger = From the ledger
retention-timing = The margin comes
retention-timing-why = At the start it is worth more: the first year is certain.
potential-title = Potential and goal
goal-mode = What is the goal
wallet-share = Share of wallet
wallet-none = State what the client could buy in twelve months to see how much of it is ours.
wallet-unknown = Without twelve months in the ledger there is no share to show.
wallet-basis-grow = Judged by { $basis } to choose between KAM and AM: the last twelve months and all of the rest of the potential.
wallet-basis-maintain = Judged by { $basis } to choose between KAM and AM: the last twelve months alone.
years-title = From revenue to profit
years-chart =
    { $count ->
        [one] Revenue, costs and profit of one year
       *[other] Revenue, costs and profit of { $count } years
    }
year-revenue = Revenue
year-cost_of_goods = Cost of goods
year-cost_to_serve = Cost to serve
year-contribution = Profit
year-unknown = not known
year-without-cost = In { $years } no cost is known for part of the revenue. It is in no profit.
year-profit-share = Of revenue
cohorts-title = How our customers stay
cohorts-text = All customers of the ledger by the month of their first purchase: how many in a hundred bought in each month since.
cohorts-first = First purchase
cohorts-size = Customers
cohorts-none = No customer of the ledger has bought yet.
plan-none = No plan yet
plan-none-text = A plan says what this client could bring over the years, and what that takes. It begins with the last twelve months.
plan-make = Make a plan
plan-unnamed = Plan without a name
plan-versions = Versions
plan-counts = Counts
plan-name = Name
plan-made-on = Kept on
plan-worked-on = being worked on
plan-keep = Keep as a version
plan-keep-name = Name of the version
plan-keep-go = Keep
plan-npv = Worth today
plan-revenue = Revenue a year now
plan-growth = Growth a year
plan-margin = Gross margin
plan-cost_share = Cost to serve, of revenue
plan-cost_fixed = Cost to serve a year, fixed
plan-days = Days until paid
plan-capital = Cost of capital a year
plan-discount = Discount a year
plan-hazard = Leaves in a year
plan-horizon = Years planned
plan-terminal_growth = Growth after the plan
plan-terminal-off = Not counted
plan-risk-once = Count risk once: either as the chance that the client leaves, or in the discount.
plan-incomplete = The plan needs at least revenue, margin, discount and years before it comes to anything.
initiatives-title = Initiatives
initiatives-none = What could add revenue, such as a second line or a new product? Add it with what it takes and how likely it is.
initiative-add = Add an initiative
initiative-new = New initiative
initiative-name = What
initiative-probability = How likely
initiative-investment = Takes, year 1
initiative-uplift = Brings a year
initiative-first_year = From year
tornado-title = What moves the plan
tornado-chart = The plan comes to { $base }. { $driver } moves it most.
tornado-driver = Number
tornado-low = Low
tornado-high = High
outcome-title = How it may turn out
outcome-chart = Eight outcomes of ten lie within { $range }; { $loss } lose money.
outcome-said = The band holds eight outcomes of ten: { $range }. Chance of a loss: { $loss }.
outcome-p10 = One in ten lies below
outcome-p50 = Middle
outcome-p90 = One in ten lies above
outcome-mean = Mean
outcome-sd = Standard deviation
outcome-standard_error = Standard error of the mean
outcome-prob_negative = Chance of a loss
outcome-count =
    { $count ->
        [one] { $shown } outcome
       *[other] { $shown } outcomes
    }
costs-title = Cost to serve this client
costs-none = Nothing is on file. Add what was spent, or import a list; recorded visits count by themselves once there is a rate for them.
costs-add = Add a cost
costs-import = Import a list
costs-unallocated = Costs of no client
costs-unallocated-text = They are in no client’s profit. Not everything has to be allocated.
costs-unallocated-none = Every cost on file names its client.
cost-kind = Kind
cost-quantity = Quantity
cost-amount = Amount
cost-from = From
cost-to = To
cost-note = Note
cost-worth = Comes to
cost-no-rate = no rate
cost-take = To this client
rates-title = Rates, for all clients
rates-text = A quantity without an amount is priced by the rate valid on its day.
rates-none = No rates yet. A rate says what one order, visit or hour costs, so that quantities are enough.
rate-add = Add a rate
rate-rate = For one
rate-from = From
field-no-percent = This is not a percentage.
field-no-count = A whole number is needed here.
keys-turn = Charts as tables, and back

## People and the chart.

people-empty = Nobody on the chart yet
people-empty-text = This is where the client's people stand: who reports to whom, who decides, and how they feel about us. A list of people with their managers draws the whole chart.
people-empty-import = Import people
chart-title = Organisation chart
chart-canvas = Organisation chart. Arrow keys walk it, Enter opens a card, plus and minus unfold and fold, slash searches, F fits the chart.
chart-search = Find a person or post
chart-found = { $at } of { $count }
chart-found-none = Nobody found
chart-zoom-in = Zoom in
chart-zoom-out = Zoom out
chart-fit = Fit the chart
chart-fold = Fold what is below { $name }
chart-unfold = Unfold what is below { $name }
chart-unfold-all = Unfold all
chart-reports =
    { $count ->
        [one] { $count } report
       *[other] { $count } reports
    }
chart-folded = { $count } folded below
chart-legend = Signs and keys
chart-keys = Keys
chart-key-walk = ← ↑ ↓ →
chart-key-walk-does = Walk the chart
chart-key-open = Enter
chart-key-open-does = Open the card
chart-key-fold = + −
chart-key-fold-does = Unfold, fold
chart-key-search = /
chart-key-search-does = Search
chart-key-fit = F
chart-key-fit-does = Fit the chart
person-facts = The person
person-name = Name
person-roles = Buying roles
person-roles-none = None known
person-attitude = Attitude
person-attitude-none = Not known
person-relationship = Relationship
person-email = E-mail
person-phone = Telephone
person-messenger = Messages
person-concerns = Concerns
person-notes = Notes
person-strength = relationship { $strength }
position-facts = The position
position-title = Title
position-department = Department
position-state = Held
position-manager = Reports to
position-top = Nobody; stands at the top
position-reports = Reports
position-no-reports = None
position-reports-below = { $reports } direct, { $below } in all
people-view = View
people-view-chart = Chart
people-view-table = Table
people-view-chain = Decision chain
people-empty-add = Add the first person
people-found =
    { $count ->
        [one] { $count } found
       *[other] { $count } found
    }
people-not-known = Not known
people-unplaced = { $count } without a post
people-unplaced-text = They belong to this client but hold no post on the chart.
people-unplaced-place = Give { $name } a post
people-unplaced-choose = Post for { $name }
people-column-name = Name
people-column-title = Title
people-column-department = Department
people-column-manager = Reports to
people-column-roles = Buying roles
people-column-attitude = Attitude
people-column-strength = Relationship
people-column-chain_department = Decision chain
people-column-chain_level = Level
people-column-state = Held
people-column-email = E-mail
people-column-phone = Telephone
people-column-last_contact = Last contact
chart-chosen = picked
chart-picker = Organisation chart. Arrow keys walk it, Enter takes a person in or out.
chart-picked =
    { $count ->
        [one] { $count } person picked
       *[other] { $count } people picked
    }
chart-pick = Take these
chart-export = Save the chart as a file
chart-export-pdf = PDF, for paper
chart-export-svg = SVG, for slides
chart-exported = The chart is saved: { $path }
chart-key-add = A
chart-key-add-does = Add a person under
chart-key-beside = B
chart-key-beside-does = Add a person beside
chart-key-move = M
chart-key-move-does = Move under somebody
chart-key-menu = Shift F10
chart-key-menu-does = Menu of the card
chain-covered = { $covered } of { $places } places in the decision chain are covered.
chain-outside =
    { $count ->
        [one] One post has no place in it yet.
       *[other] { $count } posts have no place in it yet.
    }
chain-gap = Nobody known
chain-place = Place somebody here
chain-place-at = Place somebody: { $department }, { $level }
chain-place-who = Who stands here?
chain-stance = Attitudes in the department
chain-level-open = Level not known
chain-concern-using = How well the daily work goes
chain-concern-technical = Feasibility, security, maintenance, interfaces
chain-concern-finance = Approval of funds and contracts
chain-concern-senior_management = The last word, and what it does for the whole firm
person-attitude-now = Attitude now
person-attitude-day = Seen on
person-attitude-evidence = What showed it
person-attitude-evidence-hint = What showed it
person-attitude-remove = Remove from the history
person-language = Language
person-informant = Informant
person-informant-text = Gives us information
person-stale = no contact for { $age }
person-last-contact = Last contact: { $day }
person-profile = Personal profile
person-profile-text = Sensitive: hidden until asked for, and left out of prints.
person-profile-show = Show the profile
person-profile-hide = Hide the profile
person-profile_reason = Kept because
person-family = Family
person-home_town = Home town
person-school = School
person-hobbies = Hobbies
person-standing = Standing
person-ambitions = Ambitions
person-remove = Move { $name } to the trash
person-removed = { $name } is in the trash. Undo brings them back.
position-who = Who is the { $title }?
position-menu = What can be done: { $name }
position-open = Open
position-open-name = Open { $name }
position-add = Add to the chart
position-add-go = Add person
position-add-under = Add under …
position-add-under-name = Add under { $name }
position-add-beside = Add beside …
position-add-reports-to = Reports to { $name }.
position-add-at-top = Stands at the top of the chart.
position-add-name-text = Leave it empty to draw a gap: somebody holds the post, but we do not know who.
position-add-needed = Give a name or a title.
position-move = Move under …
position-move-title = Move { $name }
position-move-under = Under whom?
position-move-hint = Name, title or pinyin
position-move-go = Move
position-earlier = Earlier among colleagues
position-later = Later among colleagues
position-fill = Say who holds it …
position-fill-title = Who holds this post: { $title }?
position-fill-who = Who holds this post?
position-fill-go = Fill
position-vacate = The person leaves this post
position-vacated = { $name } holds this post no longer.
position-close = Close the post
position-reopen = Open the post again
position-remove = Remove from the chart
position-removed = { $name } is off the chart. Those below moved up.
position-chain_department = Decision chain
position-chain_level = Level
position-notes = Notes
move-would = { $moved } reports to { $target }
move-done = { $moved } reports to { $target } now.
move-done-top = { $moved } stands at the top now.
move-hindered-itself = { $moved } cannot report to itself.
move-hindered-below = { $target } is below { $moved }: nobody can report to their own report.
move-hindered-already = { $moved } reports to { $target } already.

## Import.

import-title = Import
import-text = Sales ledgers, lists of people and costs to serve, as your other programs export them.
import-kind = Kind
import-drop-ledger = Drop a sales ledger here
import-drop-people = Drop a list of people here
import-drop-costs = Drop a list of costs here
import-drop-forms = CSV with commas, semicolons or tabs, also packed as .gz or .xz
import-path = Path of the file
import-tables = Tables
import-choose = Choose file
import-choose-other = Choose another
import-client = Whose people are they?
import-client-new = A new client
import-client-needed = Say whose people they are.
import-reading = Reading the file …
import-encoding = Encoding { $encoding }
import-questions = Before the file can be counted
import-day-order = How are dates written in this file?
import-day-order-dmy = Day first
import-day-order-mdy = Month first
import-reads = { $text } is { $meaning }
import-decimal-mark = How are decimals written in this file?
import-decimal-mark-comma = With a comma
import-decimal-mark-point = With a point
import-which-column = Which column holds this: { $column }?
import-columns = Columns
import-columns-more = Show the other fields
import-column-none = Not in the file
import-column-number = Column { $number }
import-currency = Currency
import-currency-text = For lines that name none.
import-currency-none = Not stated
import-report = What would come in
import-count-new = New
import-count-updated = Updated
import-count-skipped = Already there
import-count-rejected = Rejected
import-rejected = Rejected, and why
import-warnings = Worth a look
import-line = line { $row }
warning-name_left_out = Name left out, because the post is said to be vacant or closed
import-nothing-new = The file says nothing new.
import-go =
    { $count ->
        [one] Import { $shown } line
       *[other] Import { $shown } lines
    }
import-again = Import it once more
import-running = Importing
import-done = The file is in
import-clients-new =
    { $count ->
        [one] { $shown } new client was made.
       *[other] { $shown } new clients were made.
    }
import-see-clients = See the clients
import-see-people = See the chart
import-another = Import another file
import-past = Past imports
import-file = File
import-made = Made
import-lines = Lines
import-undo = Undo the import of { $file }
import-undone = { $file } was taken back.
import-undone-left =
    { $left ->
        [one] { $file } was taken back; one value was left alone, because it was changed since.
       *[other] { $file } was taken back; { $left } values were left alone, because they were changed since.
    }
import-sample = First lines of the file
import-column-unused = Not used
import-rejected-save = Save the rejected lines
import-rejected-name = rejected
import-rejected-saved =
    { $count ->
        [one] { $shown } line was saved. Mend it there and import the file.
       *[other] { $shown } lines were saved. Mend them there and import the file.
    }

## Printing a dossier.

dossier-export = Export dossier
dossier-export-title = Dossier of { $client }
dossier-export-language = Language
dossier-export-edition = Edition
dossier-export-internal = Internal
dossier-export-internal-text = Everything, with our judgement of people and our own figures.
dossier-export-shareable = Shareable
dossier-export-shareable-text = Without attitudes, relationships, profiles, goals, checklists, notes and margins.
dossier-export-go = Export
dossier-export-path = File
dossier-export-place = Save the dossier
dossier-export-running = Printing the dossier
dossier-export-done = The dossier is ready.
dossier-export-missing = These characters have no letter in the fonts and are marked in the text: { $signs }
dossier-export-parts = Parts
dossier-export-parts-needed = Choose at least one part.
dossier-part-cover = Cover
dossier-part-summary = Summary
dossier-part-chart = Organisation chart
dossier-part-chain = Decision chain
dossier-part-people = People
dossier-part-visit = Next visit
dossier-part-actions = Open actions
dossier-part-value = Value
dossier-part-history = Past visits

## Settings.

settings-title = Settings
settings-look = Look
settings-language = Language
settings-theme = Theme
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-auto = As the system
settings-density = Lines of tables
settings-density-roomy = Roomy
settings-density-dense = Dense
settings-workspace = Workspace
settings-folder = Folder on this computer
settings-currency = Currency of the ledger
settings-currency-text = For lines that name none. Without it amounts stand without a sign.
settings-currency-none = Not stated
settings-templates = Edit the checklists
settings-templates-text = Each purpose of a visit has a checklist that the team makes its own.
settings-protection = Protection
settings-protection-keychain = The key lies in the keychain of your user account. Whoever is logged in as you on this computer can open the workspace; lock the computer when you leave it.
settings-protection-sample = The sample holds invented clients only and asks for no passphrase.
settings-idle = Lock by itself
settings-idle-never = Never
settings-idle-after = After { $minutes } minutes without a touch
settings-passphrase = Change the passphrase
settings-passphrase-old = Present passphrase
settings-passphrase-new = New passphrase
settings-passphrase-change = Change the passphrase
settings-passphrase-changed = The new passphrase holds from now on. Backups made before open with the old one.
backup-title = Backups
backup-text = The whole workspace in one encrypted file, for a memory stick or another computer.
backup-make = Make a backup
backup-go = Choose a place
backup-place = Save the backup
backup-kind = Valise backup
backup-sealed = The backup opens with the passphrase of today.
backup-keychain = Without a passphrase the backup opens on this computer only.
backup-passphrase = Passphrase for other computers, if you like
backup-done = The backup is written.
backup-restore = Restore a backup
backup-choose = Choose a backup
backup-restore-title = Restore this backup
backup-restore-text = The workspace becomes what it was when the backup was made. What is there now is kept in a folder beside it.
backup-restore-go = Restore
backup-passphrase-of = Passphrase of the backup
backup-restored = The backup is restored.
backup-restored-kept = The backup is restored. What was there before is kept.
settings-about = About
settings-version = Valise { $version }
settings-licence = Free under the MIT or the Apache 2.0 licence.
settings-licences = Licences of the parts
licences-find = Find a part
licences-window = Packages of the window
licences-program = Crates of the program

## What a client is worth

reason-worth-cost_partly_known = The cost of some lines is unknown; their revenue is left out.
reason-worth-cost_without_day = A cost has no day and is not counted.
reason-worth-cost_currency = A cost is in another currency and is not counted.
reason-worth-rate_missing = A quantity has no rate and is not counted.
reason-worth-visit_rate_missing = Visits are recorded, but nobody said what one costs.
reason-worth-no_decisions = No renewal decisions are known, so there is no interval.
reason-worth-unbounded_above = At the upper end the value has no bound.
reason-worth-decisions_missing = How many renewals were kept and lost is missing.
reason-worth-margin_missing = The margin is missing.
reason-worth-discount_missing = The discount rate is missing.
reason-worth-revenue_missing = The revenue to start from is missing.
reason-worth-horizon_missing = The number of years is missing.
reason-worth-rests_on_assumptions = It rests on the assumptions of the plan.
reason-worth-out_of_range = A number is outside what the sum allows.
reason-worth-no_number = The sum could not be worked out.
reason-worth-no_spend_model = No model describes what customers spend.
reason-worth-spends_nothing = The repeat orders bring no money.
reason-worth-potential_currency = The potential is in another currency than the ledger.
reason-worth-potential_below_revenue = The potential is below the revenue of the last twelve months.
sum-revenue_without_cost = Revenue without a known cost, left out
sum-base = All customers of the ledger
sum-outlook = If the client keeps buying as before: orders in twelve months
model-plan = Plan, drawn many times
model-end = Margin at the end of each year
model-begin = Margin at the beginning of each year
model-mid = Margin in the middle of each year
sum-detail-from = From
sum-detail-to = To
sum-detail-lines = Lines
sum-detail-origin = Where from
sum-detail-quantity = Quantity
sum-detail-entries = Entries
sum-detail-rate = Rate
sum-detail-kept = Kept
sum-detail-decisions = Decisions
sum-detail-low = Low
sum-detail-high = High
sum-detail-median = Middle
sum-detail-mean = Mean
sum-detail-multiple = Times the margin
sum-detail-growth = Growth
sum-detail-discount = Discount rate
sum-detail-periods = Years
sum-detail-timing = When
sum-detail-year = Year
sum-detail-revenue = Revenue
sum-detail-cash_flow = Cash flow
sum-detail-survival = Still a client
sum-detail-customers = Customers
sum-detail-repeats = Repeat orders
sum-detail-calibration_end = Fitted up to
sum-detail-bias_bgnbd = Miss of BG/NBD
sum-detail-bias_mbgnbd = Miss of MBG/NBD
sum-detail-bias_pareto_nbd = Miss of Pareto/NBD
sum-detail-held = Likely ranges that held
sum-detail-orders = Orders
sum-detail-margin = Margin
sum-detail-variable_cost = Cost to serve
sum-detail-fixed_cost = Fixed cost a year
sum-detail-years = Years
change-add-cost_entry = new cost entry
change-add-cost_rate = new cost rate
change-add-retention_assumption = retention assumption
change-add-plan_scenario = new plan
change-add-plan_initiative = new initiative
change-keep-scenario = kept version of a plan
change-choose-scenario = plan that counts
change-import-costs = cost import
reason-unknown_client = Client not known
reason-ambiguous_client = Several clients of that name
reason-unknown_kind = Kind of cost not known
column-client = Client
column-kind = Kind of cost
column-from = From
column-to = To
column-note = Note
import-kind-costs = Costs to serve
table-cost_entry = Cost
table-cost_rate = Cost rate
table-retention_assumption = Retention assumption
table-plan_scenario = Plan
table-plan_initiative = Initiative
goal-mode-grow = Grow
goal-mode-maintain = Maintain
timing-end = At the end of the year
timing-begin = At the beginning of the year
timing-mid = In the middle of the year
cost-kind-orders = Order handling
sum-cost_orders = Order handling
cost-kind-lines = Order lines
sum-cost_lines = Order lines
cost-kind-freight = Freight
sum-cost_freight = Freight
cost-kind-visits = Visits
sum-cost_visits = Visits
cost-kind-service_hours = Service hours
sum-cost_service_hours = Service hours
cost-kind-returns = Returns
sum-cost_returns = Returns
cost-kind-rebates = Rebates outside invoices
sum-cost_rebates = Rebates outside invoices
cost-kind-team = Part of the team
sum-cost_team = Part of the team
cost-kind-receivables = Money outstanding
sum-cost_receivables = Money outstanding
cost-kind-bad_debt = Bad debt
sum-cost_bad_debt = Bad debt
cost-kind-other = Other costs
sum-cost_other = Other costs
sum-revenue = Net revenue
sum-cost_of_goods = Cost of goods
sum-margin_period = Margin of a year
sum-retention_rate = Retention
sum-multiple = How many of them to expect
sum-dert = Orders to expect, in today’s worth
sum-order_value = Value of an order
sum-margin_share = Part of it that is profit
sum-del = Time as a client to expect, in today’s worth
sum-year = Year { $year }
sum-terminal = After the plan, not counted
reason-worth-no_lines = The ledger has no line of this client.
reason-worth-cost_unknown = No line has a known cost: there is revenue, but no profit to state.
reason-worth-cost_to_serve_unknown = Nothing is known of the cost to serve.
reason-worth-mixed_currencies = Amounts in several currencies are not added.
reason-worth-too_large = A sum is too large to be held.
reason-worth-too_short = The ledger reaches back too little.
reason-worth-assumption_missing = Nobody said yet how many renewals were kept and lost.
reason-worth-scenario_missing = There is no plan yet.
reason-worth-not_fitted = The models have not been fitted to this ledger yet.
reason-worth-few_renewals = Fewer than ten renewal decisions were seen.
reason-worth-diverges = At these rates the sum has no end.
reason-worth-too_few_customers = Fewer than 50 customers bought: no model can be told from chance.
reason-worth-too_few_transactions = Fewer than 300 repeat orders are in the ledger.
reason-worth-few_transactions = Fewer than 1,000 repeat orders are in the ledger.
reason-worth-parameters_at_boundary = The model runs to the edge of what it allows.
reason-worth-no_maximum = No best fit was found.
reason-worth-no_dropout_seen = The ledger shows nobody leaving, so it cannot say how long a client stays.
reason-worth-holdout_not_tested = It could not be tried on later orders.
reason-worth-holdout_bias = It missed later orders by 20 to 35 %.
reason-worth-holdout_bias_large = It missed later orders by more than 35 %.
reason-worth-ledger_starts_late = More than a fifth of the customers first buy in the first 60 days of the ledger: it likely begins after they did.
reason-worth-correlated_spend = Those who order often order for other amounts, which the model excludes.
reason-worth-infinite_mean_spend = The mean value of an order has no bound.
reason-worth-no_orders = This client never ordered.
worth-status-supported = The data support it
worth-status-indicative = A hint
worth-status-not_supported = The data say nothing
worth-status-asked = Something is missing
model-bgnbd = BG/NBD
model-mbgnbd = MBG/NBD
model-pareto_nbd = Pareto/NBD
input-retention_rate = Retention
input-variable_cost = Cost to serve, part of revenue
input-fixed_cost = Fixed cost to serve a year
input-revenue = Revenue to start from
input-cost_fixed = Fixed cost to serve a year
input-days = Days until paid
input-capital = Cost of money outstanding

## Sharing: how it stands.

chip-revoked = Taken away from the team
    .meaning = This device may no longer send or fetch. What it holds stays on it. Ask an admin if that was a mistake.
chip-asking = Waiting to be let in
chip-refused = The shared place refuses
    .meaning = The password or the rights no longer hold. Everything is saved on this computer and waits to be sent.
chip-full = The shared place is full
    .meaning = Everything is saved on this computer. It is sent as soon as there is room.
chip-failed = The last round failed here
    .meaning = Something on this computer went wrong: the disk, the database or the keychain. The shared place is as it was.
chip-unreachable = Shared place not reached
    .meaning = Everything is saved on this computer. It is sent by itself as soon as the place answers.
chip-offline = Working offline
chip-pending =
    { $count ->
        [one] One change to send
       *[other] { $shown } changes to send
    }
chip-untried = Not synced yet
chip-synced = Synced { $ago }
sync-title = How it stands
sync-skew =
    { $minutes ->
        [one] Somebody’s clock is one minute ahead of this one. Times of changes may look odd; nothing is lost.
       *[other] Somebody’s clock is { $shown } minutes ahead of this one. Times of changes may look odd; nothing is lost.
    }
sync-stuck =
    { $count ->
        [one] Your changes to one client cannot be sent: the right to edit it is missing. They are kept here.
       *[other] Your changes to { $shown } clients cannot be sent: the right to edit them is missing. They are kept here.
    }
sync-fact-last = Last in step
sync-fact-pending = To send
sync-fact-place = Shared place
sync-fact-role = Your role
sync-never = not yet
sync-pending-none = nothing
sync-pending =
    { $count ->
        [one] one change
       *[other] { $shown } changes
    }
sync-decide =
    { $count ->
        [one] One thing waits for your decision
       *[other] { $shown } things wait for your decision
    }
sync-offline = Work offline
sync-offline-text = Nothing is sent or fetched until you switch it off.
sync-now = Sync now
sync-came =
    { $count ->
        [one] One change came in.
       *[other] { $shown } changes came in.
    }
sync-nothing-new = In step. Nothing new came in.
today-request = { $person } asks to join
today-requests = { $count } people ask to join
command-sharing = Sharing: members and devices
command-decide = Decide on conflicts
command-sync-now = Sync now
command-offline = Work offline
command-online = Work online again
settings-sharing-text = Work on the same clients with colleagues and on several computers, by way of a folder or storage of your own.

## Sharing: how it begins.

sharing-title = Sharing
sharing-open = Open sharing
sharing-members = Members and devices
sharing-decide = To decide
sharing-begin = Share this workspace
sharing-begin-text = Everything in this workspace is shared with those you let in, and with nobody else: whoever runs the place sees only sealed files. The workspace itself stays where it is and must not lie in such a folder.
sharing-empty = Work on the same clients together
sharing-empty-text = Several people and computers can share this workspace, mostly offline, by way of a folder, a WebDAV server or S3 storage that you already have. Only those you let in can read it.
sharing-step-place = Place
sharing-step-who = You
sharing-step-key = Recovery key
sharing-step-invite = Invite
step-done = Done
sharing-next = Next
sharing-try = Try the place and share
place-kind = Kind of place
place-kind-folder = Folder
place-kind-folder-text = A memory stick, a network share, or a folder that OneDrive, Dropbox or Nextcloud keeps in step.
place-kind-webdav = WebDAV
place-kind-webdav-text = A server such as Nextcloud, ownCloud or a file server of your firm.
place-kind-s3 = S3
place-kind-s3-text = A bucket at Amazon, or at any service that speaks the same language.
place-folder = Folder
place-folder-choose = Choose the folder to share through
place-folder-hint = An empty folder that the others reach too
place-url = Address
place-user = User name
place-password = Password
place-password-text = Best an app password. A token goes here too, without a user name.
place-endpoint = Endpoint
place-endpoint-text = Empty for Amazon.
place-bucket = Bucket
place-prefix = Folder in it
place-region = Region
place-keyId = Key id
place-keySecret = Secret key
place-in-host = The bucket is part of the server’s name
place-in-host-text = Some services, such as Alibaba Cloud, insist on it.
place-secret-show = Show it
place-wrong-missing = This may not be empty.
place-wrong-relative = Name the folder from the root, such as /media/stick/Team.
place-wrong-overlap = The workspace itself lies there. Choose another folder.
place-wrong-url = This is not an address of the web.
place-wrong-plain = A password would travel unprotected. Use an address with https.
place-wrong-bucket = A bucket has letters, figures, hyphens and points only.
place-wrong-half = A password is missing for this user name.
place-wrong-address = This address cannot be used.
place-wrong-secret = This password or key has signs that it may not have.
who-text = So the others know who changed what, and on which computer.
who-person = Your name
who-device = Name of this computer
who-device-usual = Laptop
recovery-title = Recovery key
recovery-text = If every admin’s computer is lost, this key alone opens the shared workspace. Print it or write it down, and keep it where you keep contracts. It is shown until you say that it is on paper; then this program forgets it.
recovery-gone = The recovery key was put on paper already and is no longer kept here.
recovery-print = Print
recovery-copy = Copy
recovery-copied = Copied. Paste it only into something that nobody else reads.
recovery-on-paper = It is on paper
recovery-on-paper-text = From then on nobody can show it again.
recovery-sheet-title = Valise recovery key
recovery-sheet-text = This key opens the shared workspace when no admin’s computer is left. Keep it where nobody else finds it.
recovery-sheet-day = Written down on
recovery-pending = The recovery key is not on paper yet
recovery-pending-text = Without it a shared workspace is lost when every admin’s computer is.
recovery-show = Show the key

## Sharing: letting others in.

invite = Invite somebody
invite-text = An invitation is a code for one colleague, or for another computer of your own. Whoever has it can ask to join; you decide once both of you see the same six words.
invite-first = The workspace is shared. Now let in a colleague, or another computer of your own: with an invitation one can ask to join, and you decide once both sides see the same six words.
invite-later = Not now
invite-make = Make an invitation
invite-how = On the other computer: start Valise, choose “Join a shared workspace”, name the same place, and enter this code. The request then appears here.
invite-picture = The invitation as a QR picture
invite-code = Code of 26 letters
invite-copy-code = Copy the code
invite-copy-picture = Copy as text of the picture
invite-copied = Copied
invite-care = Read it out or show it. In a mail others may read it.
invitations-title = Open invitations
invitations-text = As long as an invitation is open, its code can be used to ask. It closes by itself after 14 days.
invitation-made = Made { $day }
invitation-withdraw = Take back
six-words = Six words to compare
start-join = Join a shared workspace
join-title = Join a shared workspace
join-text = You need the place and a code from somebody who is in it already. The clients come over once they have let you in.
join-go = Ask to join
join-code = Code of the invitation
join-code-text = 26 letters and figures; case and spaces do not matter.
join-code-missing = Enter the code.
join-code-letters = A code has the letters A to Z without U, and figures.
join-code-short = { $typed } of { $needed } letters so far.
join-code-long = { $typed } letters are too many; a code has { $needed }.
join-way = How you come in
join-way-join = With an invitation
join-way-recover = With the recovery key
recover-text = 56 letters and figures, as they stand on the paper.
recover-wrong = This is not a whole recovery key. Compare it with the paper, letter by letter.
recover-meaning = Only where no admin’s computer is left: it lets this computer in as an admin. Take the lost computers away afterwards.
recover-go = Come back in
await-title = Waiting to be let in
await-text = Compare these six words with the one who invited you, by telephone or side by side.
await-same = If both of you see the same words in the same order, the other side lets you in and the clients come over by themselves. If they differ, somebody else is in between: say no and ask for a new invitation.
await-not-yet = Not let in yet.
await-look = Look again now
requests-title = Asking to join
request-asks = { $person } asks to join with { $device }
request-compare = Ask { $person } to read out the six words there. Let nobody in whose words differ.
request-who = Who it is
request-role = Role
request-new = New colleague: { $person }
request-approve = The words are the same: let in
request-approved = { $person } is let in.
members-title = Members
member-unnamed = Somebody unknown
member-you = you
member-gone = taken away
member-accounts =
    { $count ->
        [0] no clients
        [one] one client
       *[other] { $shown } clients
    }
member-role = Role of { $name }
member-role-set = { $name } is now: { $role }
member-revoke = Take { $name } away
client-roles = Clients of { $name }
client-roles-open = By client …
client-roles-text = A role for each client. Without one the client is not shared with { $name }, as far as it was not fetched before.
client-roles-none = Not shared
client-roles-find = Find a client
client-roles-more = Find the others by their names.
device-unnamed = Device { $id }
device-own = this computer
device-silent = not heard of yet
device-heard = active { $ago }
device-revoked = taken away
device-revoke = Take { $name } away
shared-role-reader = Reader
    .may = Sees everything that is shared now, and changes nothing.
shared-role-editor = Editor
    .may = Sees and edits everything that is shared now.
shared-role-admin = Admin
    .may = Also lets others in, takes them away, and decides on what waits.
revoke = Take away
revoke-device-text = For a computer that is lost, sold or replaced. It can no longer read what is written from now on; what it sends later waits until an admin takes it in.
revoke-member-text = For somebody who leaves. All their devices and rights end now; what they wrote up to now stays, what comes later waits until an admin takes it in.
revoke-limit = What is on the device already cannot be called back.
revoked-password = Done. Now change the password or key of the storage itself, since it is known there too. Then enter the new one on each computer that stays.
revoked-folder = Done. Now take away the access to the folder itself as well, such as the share or the invitation at the cloud service.
revoked-later = Later
storage-change = Change place or password
storage-change-text = For a new password, or the same storage under another address. The same shared workspace must lie there.
storage-changed = The place answers. Sharing goes on.
storage-go = Try and keep

## Sharing: what waits for a decision.

decide-empty = Nothing to decide
decide-empty-text = Changes of several people came together without a conflict. When two of you change the same field while offline, both versions appear here.
conflicts-title = Conflicts
conflicts-text = Several people changed the same field without knowing of each other. All versions are kept until one of you decides; until then the first one is shown.
conflict-mine = You
conflict-take = Take this
conflict-take-mine = Keep mine
conflict-both = Keep both
conflict-write = Write it anew
conflict-write-keep = Keep this text
conflict-merged = Suggested: both changes together
conflict-take-merged = Take the suggestion
conflict-settled = Settled: { $what }
conflict-hidden = Sensitive, not shown here. Take a version by its author, or decide in the personal profile.
moves-title = Chart moves left out
moves-text = Each of these would have put somebody under themselves, after what others had moved meanwhile. Move again on the chart what is still wanted.
moves-wanted = { $name } was to report to { $wanted }
moves-wanted-top = { $name } was to stand at the top
moves-open = Open the chart
waiting-past-cut = Written after the device was taken away
    .advice = This came from a device or person that no longer belongs. It does not count; an admin who knows that it is honest can take it in.
waiting-ahead = From a clock that is far ahead
    .advice = The author’s clock is more than a day ahead of this one. It counts by itself once that day comes; if this clock is right, an admin can take it in now.
waiting-no-grant = Written without the right to edit
    .advice = The author is no editor here. It counts as soon as an admin gives that role.
waiting-no-key = Sealed with a key that is not here
    .advice = The key has not come yet, or the client is not shared with you. It opens by itself once the key is there.
waiting-unknown-device = From a device that is not known yet
    .advice = Its admission has not come yet. It counts by itself once it has.
waiting-disorder = Waits for something before it
    .advice = An earlier part has not come yet. It counts by itself once it has.
waiting-unreadable = Not readable by this version
    .advice = A newer Valise may have written it. Update Valise on this computer.
waiting-changes-of = Changes by { $author }
waiting-common = what belongs to no client
waiting-account-unknown = a client that is not here
waiting-adopt = Take in
waiting-adopted = Taken in, with what the same device wrote before it.
alarms-title = Worth knowing about the shared place
alarm-fork = A computer was copied, or set back to a backup
    .advice = It wrote on in two ways. Both are kept and nothing is lost; make sure that only one of the two is used.
alarm-missing = Something that was sent is missing in the shared place
    .advice = Whoever wrote it sends it again at the next round. If it stays missing, ask them to open Valise.
alarm-went-back = The shared place was put back to an older state
    .advice = What is known here is sent again by itself. If nobody restored it on purpose, look at who has access.
odd-title = Files that cannot be used
odd-too-new = Written by a newer Valise
    .advice = Update Valise on this computer to read them.
odd-damaged = Damaged
    .advice = They are ignored. Often the storage had not finished copying; then they mend by themselves.
odd-stranger = Not of this workspace
    .advice = They are ignored and left alone.
odd-more = and { $count } more

## Cells of any table, where versions stand side by side: cell-<field>, or cell-<table>-<field>.

cell-empty = (empty)
cell-yes = Yes
cell-no = No
cell-row-unknown = (not known here)
cell-name = Name
cell-external_id = Number elsewhere
cell-account-group = Group
cell-account-kind = Kind
cell-stage = Relationship stage
cell-account-owner = Owner
cell-owner = Who
cell-owner_role = Role of the owner
cell-sponsor = Executive sponsor
cell-potential = Potential of 12 months
cell-potential_currency = Currency of the potential
cell-potential_reason = Grounds of the potential
cell-potential_on = Potential estimated on
cell-country = Country
cell-industry = Industry
cell-website = Website
cell-time_zone = Time zone
cell-notes = Notes
cell-strategic_reason = Strategic because
cell-goal_mode = Goal
cell-account = Client
cell-category = Category
cell-reason = Reason
cell-function = Function
cell-email = E-mail
cell-phone = Telephone
cell-messenger = Messages
cell-language = Language
cell-strength = Relationship strength
cell-concerns = Concerns
cell-informant = Gives us information
cell-family = Family
cell-home_town = Home town
cell-school = School
cell-hobbies = Hobbies
cell-standing = Standing
cell-ambitions = Goals
cell-profile_reason = Why the profile is kept
cell-title = Title
cell-department = Department
cell-chain_department = Place in the decision chain
cell-chain_level = Level in the decision chain
cell-holder = Held by
cell-state = State
cell-grade = Grade
cell-purpose = Purpose
cell-visit-purpose = Purpose of the visit
cell-functional_manager = Dotted line to
cell-stakeholder = Person
cell-role = Buying role
cell-attitude = Attitude
cell-seen_on = Seen on
cell-evidence = Evidence
cell-goal = Goal
cell-starts_at = Begins
cell-minutes = Minutes
cell-place = Order
cell-visit-place = Place
cell-visit-state = State of the visit
cell-goal_reached = Goal reached
cell-result = Result
cell-stated_need = Stated need
cell-real_need = Real need
cell-visit = Visit
cell-member = Colleague
cell-template_line = Line of the template
cell-text = Text
cell-dimension = About
cell-weight = Weight
cell-done = Done
cell-answer = What was found out
cell-template = Checklist
cell-text_en = Text in English
cell-text_zh = Text in Chinese
cell-text_sv = Text in Swedish
cell-channel = How
cell-happened_at = When
cell-summary = Summary
cell-interaction-notes = Notes on the contact
cell-due = By when
cell-promised_to = Promised to
cell-kind = Kind
cell-import-kind = Kind of import
cell-import_layout-kind = Kind of import
cell-cost_entry-kind = Kind of cost
cell-cost_rate-kind = Kind of cost
cell-file_name = File
cell-digest = Fingerprint of the file
cell-lines = Lines
cell-currency = Currency
cell-layout = Layout
cell-choices = Columns
cell-sample = Sample
cell-quantity = Quantity
cell-amount = Amount
cell-from = From
cell-to = To
cell-note = Note
cell-import = Import
cell-rate = Rate
cell-kept = Renewals won
cell-lost = Renewals lost
cell-ledger_part-lost = Lines missing
cell-manifest = Where the lines are
cell-margin = Margin
cell-growth = Growth a year
cell-plan_scenario-growth = Growth of revenue a year
cell-discount = Discount rate
cell-periods = Years
cell-timing = When in the year
cell-revenue = Revenue
cell-cost_share = Cost to serve, share of revenue
cell-cost_fixed = Fixed cost to serve
cell-days = Days until paid
cell-capital = Cost of capital
cell-hazard = Probability of leaving a year
cell-horizon = Years ahead
cell-terminal_growth = Growth after the last year
cell-kept_on = Kept on
cell-origin = Version of
cell-chosen = Chosen
cell-scenario = Plan
cell-probability = Probability of success
cell-investment = Investment
cell-uplift = Added revenue a year
cell-first_year = First year

## Tables that only conflicts name.

table-account_category = Client category
table-buying_role = Buying role
table-attendee = Participant
table-checklist_template = Checklist
table-import_layout = Remembered columns
table-workspace = Workspace
table-device = Device
table-ledger_part = Lines of a ledger
