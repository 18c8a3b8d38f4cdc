### codes

## One message for each code of domain::codes: <list>-<code>.

stage-exploratory = Exploratory
stage-cooperative = Cooperative
stage-interdependent = Interdependent
stage-strategic = Strategic

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

zone-America-Chicago = Chicago
zone-America-Los_Angeles = Los Angeles
zone-America-New_York = New York
zone-America-Sao_Paulo = São Paulo
zone-America-Toronto = Toronto
zone-Asia-Bangkok = Bangkok
zone-Asia-Dubai = Dubai
zone-Asia-Hong_Kong = Hong Kong
zone-Asia-Kolkata = Kolkata
zone-Asia-Seoul = Seoul
zone-Asia-Shanghai = Shanghai
zone-Asia-Singapore = Singapore
zone-Asia-Taipei = Taipei
zone-Asia-Tokyo = Tokyo
zone-Australia-Sydney = Sydney
zone-Europe-Amsterdam = Amsterdam
zone-Europe-Berlin = Berlin
zone-Europe-Brussels = Brussels
zone-Europe-Copenhagen = Copenhagen
zone-Europe-Helsinki = Helsinki
zone-Europe-Istanbul = Istanbul
zone-Europe-London = London
zone-Europe-Madrid = Madrid
zone-Europe-Moscow = Moscow
zone-Europe-Oslo = Oslo
zone-Europe-Paris = Paris
zone-Europe-Rome = Rome
zone-Europe-Stockholm = Stockholm
zone-Europe-Vienna = Vienna
zone-Europe-Warsaw = Warsaw
zone-Europe-Zurich = Zurich

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
dossier-column-known = What we know
dossier-column-year = Year
dossier-column-revenue = Revenue
dossier-column-change = Change
dossier-column-check = Item
dossier-column-weight = Weight

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

### cli

chart-below = { $count } below
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
cli-undone = Taken back: { $change }
cli-redone = Brought back: { $change }
cli-nothing-to-undo = There is nothing to take back.
cli-nothing-to-redo = There is nothing to bring back.
cli-check-ok = Everything is whole: { $ops } changes replayed.
cli-check-problems = Problems found: { $count }. Restore a backup, and keep this folder until it is clear what happened.

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
change-create-stakeholder = new stakeholder
change-plan-visit = planned visit
change-record-visit = visit record
change-tick-line = checklist line
change-create-action = new action
change-log-contact = logged contact
change-import-ledger = ledger import
change-import-people = people import
change-remember-layout = remembered columns
change-built-in-templates = built-in checklists
change-load-sample = sample workspace

### window

## The frame.

product = Valise
product-short = V
nav = Main
nav-clients = Clients
nav-import = Import
nav-settings = Settings
status-saved = Saved on this computer
status-saved-sample = Sample, saved on this computer
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
undo-left =
    { $left ->
        [one] One value was left alone, because it was changed since.
       *[other] { $left } values were left alone, because they were changed since.
    }
redo-done = Brought back: { $change }
redo-nothing = There is nothing to bring back.
job-done-of = { $done } of { $total }
job-stopping = Stopping …

## Fields that save themselves.

field-add = Add
field-choose = Choose
field-saved = Saved
field-required = This may not be empty.
field-refused = This cannot be understood.
field-no-amount = This is not an amount.
field-no-currency = A currency has three letters, such as SEK.
field-nothing-found = Nothing found

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
clients-empty = No clients yet
clients-empty-text = This is where everyone you sell to stands, with what they bring and when you meet next. Add the first by hand, or let a sales ledger bring them all.
clients-empty-import = Import a file
clients-column-name = Name
clients-column-categories = Categories
clients-column-stage = Stage
clients-column-owner = Owner
clients-column-revenue = Revenue, 12 months
clients-column-share = Share of revenue
    .meaning = Percent of our revenue of the last 12 months
clients-column-visit = Next visit
client-add = Add client
client-add-hint = Name of the client, then Enter
client-name = Name
client-unnamed = Client without a name
client-back = To all clients
client-delete = Move to trash
client-deleted = { $client } is in the trash. Undo brings it back.
client-overview = Overview
client-people = People
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
client-owner = Owner
client-owner_role = Role of the owner
client-sponsor = Sponsor
client-nobody = Nobody named yet
client-potential = Potential, 12 months
client-potential_currency = Currency of the potential
client-currency-hint = Currency
client-industry = Industry
client-country = Country
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

## Visits and actions.

visit-next = Next visit
visit-unrecorded = Visit without a record
visit-unrecorded-count =
    { $count ->
        [one] One visit has no record yet.
       *[other] { $count } visits have no record yet.
    }
visit-none = No visit is planned.
visit-plan = Plan visit
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
action-overdue = Overdue:
action-promised = promised to { $person }
action-marked-done = Done: { $action }

## Value.

value-title = Value
value-as-table = Show as table
value-as-chart = Show as chart
value-ttm = Revenue, last 12 months
value-until = until { $day }
value-more = { $change } more than { $before } before
value-less = { $change } less than { $before } before
value-share = Share of our revenue
value-margin = Gross margin
value-margin-covers = on { $share } of revenue
value-total = Revenue, all lines
value-since = since { $day }
value-not-known = Not known
value-month = Month
value-revenue = Revenue
value-months-chart = Revenue by month
value-partial = part of the month
value-empty = No invoice lines are on file. A sales ledger shows what this client brings.
value-empty-import = Import a ledger

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

## Import.

import-title = Import
import-text = Sales ledgers and lists of people, as your other programs export them.
import-kind = Kind
import-drop-ledger = Drop a sales ledger here
import-drop-people = Drop a list of people here
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
import-lines = Lines
import-undo = Undo the import of { $file }
import-undone = { $file } was taken back.
import-undone-left =
    { $left ->
        [one] { $file } was taken back; one value was left alone, because it was changed since.
       *[other] { $file } was taken back; { $left } values were left alone, because they were changed since.
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

## Settings.

settings-title = Settings
settings-look = Look
settings-language = Language
settings-theme = Theme
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-auto = As the system
settings-workspace = Workspace
settings-folder = Folder on this computer
settings-about = About
settings-version = Valise { $version }
settings-licence = Free under the MIT or the Apache 2.0 licence.
settings-licences = Licences of the parts
