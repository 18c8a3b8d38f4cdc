//! Many visits as their pages show them, each table asked once for all of them.
//! Deliberately absent: which visits (the callers know).

use super::{ActionRow, AttendeeRow, VisitView, checklist, is_overdue};
use crate::Answer;
use crate::workspace::Desk;
use std::collections::{BTreeSet, HashMap, HashSet};
use valise_domain::codes::Language;
use valise_domain::nouns::*;
use valise_domain::readiness;

/// What all visits of one answer share.
struct Surrounding {
    clients: HashMap<AccountId, String>,
    people: HashMap<StakeholderId, (String, Option<String>)>,
    members: HashMap<MemberId, Member>,
    attendees: HashMap<VisitId, Vec<Attendee>>,
    lines: HashMap<VisitId, Vec<ChecklistLine>>,
    texts: HashMap<TemplateLineId, TemplateLine>,
    actions: HashMap<VisitId, Vec<ActionRow>>,
    now_ms: i64,
}

impl Desk {
    /// Those visits in their order, with everything their pages show.
    pub(crate) async fn visit_views(
        &self,
        visits: Vec<Visit>,
        language: Language,
    ) -> Answer<Vec<VisitView>> {
        if visits.is_empty() {
            return Ok(Vec::new());
        }
        let mut around = self.around(&visits).await?;
        Ok(visits
            .into_iter()
            .map(|visit| around.view(visit, language))
            .collect())
    }

    async fn around(&self, visits: &[Visit]) -> Answer<Surrounding> {
        let ids: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
        let attendees = self.attendees_of(&ids).await?;
        let actions = self
            .store
            .by_any::<Action>(action::visit, ids.iter().copied())
            .await?;
        let theirs = attendees.iter().filter_map(|row| row.stakeholder);
        let people = self
            .people_with_titles(theirs.chain(actions.iter().filter_map(|row| row.promised_to)))
            .await?;
        let members = self.store.all::<Member>().await?;
        let members: HashMap<MemberId, Member> =
            members.into_iter().map(|row| (row.id, row)).collect();
        let names: HashMap<MemberId, String> = members
            .values()
            .filter_map(|row| Some((row.id, row.name.clone()?)))
            .collect();
        let mut of_visit: HashMap<VisitId, Vec<ActionRow>> = HashMap::new();
        for action in actions {
            let promised_to = action
                .promised_to
                .and_then(|id| people.get(&id))
                .map(|(name, _)| name.clone());
            if let Some(visit) = action.visit {
                let row = ActionRow::of(action, &names, promised_to);
                of_visit.entry(visit).or_default().push(row);
            }
        }
        let lines = self.checklist_lines(&ids).await?;
        // A line that a team deleted from its template still says what it said.
        let origins = lines
            .values()
            .flatten()
            .filter_map(|line| line.template_line);
        let texts = self.store.get_any_ever::<TemplateLine>(origins).await?;
        Ok(Surrounding {
            clients: self.client_names(visits).await?,
            people,
            members,
            attendees: grouped(attendees, |row| row.visit),
            lines,
            texts: texts.into_iter().map(|line| (line.id, line)).collect(),
            actions: of_visit,
            now_ms: self.surroundings.now_ms(),
        })
    }

    /// Who takes part in any of those visits.
    pub(super) async fn attendees_of(&self, visits: &[VisitId]) -> Answer<Vec<Attendee>> {
        let ids = visits.iter().copied();
        Ok(self.store.by_any::<Attendee>(attendee::visit, ids).await?)
    }

    /// The lines of those visits, each list in its order.
    pub(crate) async fn checklist_lines(
        &self,
        visits: &[VisitId],
    ) -> Answer<HashMap<VisitId, Vec<ChecklistLine>>> {
        let lines = self
            .store
            .by_any::<ChecklistLine>(checklist_line::visit, visits.iter().copied())
            .await?;
        let mut lists = grouped(lines, |line| line.visit);
        for list in lists.values_mut() {
            list.sort_by(|a, b| checklist::by_place(&a.place, &b.place).then(a.id.cmp(&b.id)));
        }
        Ok(lists)
    }

    /// The names of the clients of those visits; clients in the trash have none.
    pub(super) async fn client_names(
        &self,
        visits: &[Visit],
    ) -> Answer<HashMap<AccountId, String>> {
        let accounts: BTreeSet<AccountId> =
            visits.iter().filter_map(|visit| visit.account).collect();
        let found = self.store.get_any::<Account>(accounts).await?;
        let named = |account: Account| (account.id, account.name.unwrap_or_default());
        Ok(found.into_iter().map(named).collect())
    }

    /// Names of people of theirs, with the title of the post each holds.
    async fn people_with_titles(
        &self,
        people: impl Iterator<Item = StakeholderId>,
    ) -> Answer<HashMap<StakeholderId, (String, Option<String>)>> {
        let people: HashSet<StakeholderId> = people.collect();
        let posts = self
            .store
            .by_any::<Position>(position::holder, people.iter().copied())
            .await?;
        let mut titles: HashMap<StakeholderId, String> = HashMap::new();
        for post in posts {
            if let (Some(holder), Some(title)) = (post.holder, post.title) {
                titles.entry(holder).or_insert(title);
            }
        }
        let found = self.store.get_any::<Stakeholder>(people).await?;
        let named = |person: Stakeholder| {
            let title = titles.remove(&person.id);
            Some((person.id, (person.name?, title)))
        };
        Ok(found.into_iter().filter_map(named).collect())
    }
}

impl Surrounding {
    fn view(&mut self, visit: Visit, language: Language) -> VisitView {
        let attendees = self.attendees(visit.id);
        let lines = self.lines.remove(&visit.id).unwrap_or_default();
        let checklist = checklist::rows(lines, &self.texts, language);
        let mut actions = self.actions.remove(&visit.id).unwrap_or_default();
        actions.sort_by_key(ActionRow::urgency);
        let name = |row: &AttendeeRow| row.name.clone();
        VisitView {
            client: visit
                .account
                .and_then(|account| self.clients.get(&account).cloned())
                .unwrap_or_default(),
            theirs: attendees
                .iter()
                .filter(|row| row.stakeholder.is_some())
                .map(name)
                .collect(),
            ours: attendees
                .iter()
                .filter(|row| row.stakeholder.is_none())
                .map(name)
                .collect(),
            readiness: readiness::percent(checklist.iter().map(checklist::weighed)),
            missing: checklist::missing(&visit, !attendees.is_empty(), &checklist),
            overdue: is_overdue(&visit, self.now_ms),
            attendees,
            checklist,
            actions,
            visit,
        }
    }

    /// Theirs, then ours; whoever lies in the trash is not named.
    fn attendees(&mut self, visit: VisitId) -> Vec<AttendeeRow> {
        let rows = self.attendees.remove(&visit).unwrap_or_default();
        let mut named: Vec<AttendeeRow> = rows
            .into_iter()
            .filter_map(|row| {
                let (name, title) = match (row.stakeholder, row.member) {
                    (Some(id), _) => self.people.get(&id).cloned()?,
                    (None, Some(id)) => {
                        let member = self.members.get(&id)?;
                        (member.name.clone()?, member.function.clone())
                    }
                    (None, None) => return None,
                };
                Some(AttendeeRow {
                    row: row.id.into(),
                    stakeholder: row.stakeholder,
                    member: row.member.filter(|_| row.stakeholder.is_none()),
                    name,
                    title,
                })
            })
            .collect();
        named.sort_by_key(|row| (row.stakeholder.is_none(), row.row));
        named
    }
}

/// Rows by the row they belong to, in the order they came.
fn grouped<N, K: std::hash::Hash + Eq>(
    rows: Vec<N>,
    of: impl Fn(&N) -> Option<K>,
) -> HashMap<K, Vec<N>> {
    let mut groups: HashMap<K, Vec<N>> = HashMap::new();
    for row in rows {
        if let Some(key) = of(&row) {
            groups.entry(key).or_default().push(row);
        }
    }
    groups
}
