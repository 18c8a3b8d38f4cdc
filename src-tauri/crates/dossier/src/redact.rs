//! The edition for outsiders. What both sides know stays: names, posts, contact data, dates, places,
//! what we promised and what they said. Our judgement, findings and intentions go: attitudes and
//! their evidence, relationship strength, buying roles, the decision chain, marks of age, concerns,
//! profiles, stage, categories, potential, notes, purposes and goals of visits, checklists, readiness,
//! results, real needs, margin, share of our revenue, what the client is worth to us and tasks that
//! were promised to nobody.
//! Deliberately absent: choosing which parts are printed.

use crate::input::{AccountPart, ActionPart, Dossier, PastVisitPart, PersonPart, VisitPart};
use std::borrow::Cow;
use valise_domain::chart::Chart;

/// The dossier as its reader may see it.
pub(crate) fn redacted(dossier: &Dossier) -> Cow<'_, Dossier> {
    if !dossier.shareable {
        return Cow::Borrowed(dossier);
    }
    let mut value = dossier.value.clone();
    if let Some(value) = &mut value {
        value.share = None;
        value.margin = None;
        value.refusals.clear();
    }
    Cow::Owned(Dossier {
        account: account(&dossier.account),
        people: dossier.people.iter().map(person).collect(),
        chart: dossier.chart.as_ref().map(shareable_chart),
        chain: Vec::new(),
        visit: dossier.visit.as_ref().map(visit),
        past_visits: dossier.past_visits.iter().map(past_visit).collect(),
        actions: dossier
            .actions
            .iter()
            .filter(|a| a.promised_to.is_some())
            .map(action)
            .collect(),
        value,
        worth: None,
        ..*dossier
    })
}

/// A chart without attitudes, relationship strength, buying roles and marks of age.
pub fn shareable_chart(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    for placed in &mut chart.cards {
        placed.card.attitude = None;
        placed.card.strength = None;
        placed.card.stale = false;
        placed.card.roles.clear();
    }
    chart
}

// Each struct is built field by field, so that a new field has to be thought about here.

fn account(account: &AccountPart) -> AccountPart {
    AccountPart {
        name: account.name.clone(),
        external_id: account.external_id.clone(),
        group: account.group.clone(),
        country: account.country.clone(),
        industry: account.industry.clone(),
        kind: None,
        stage: None,
        categories: Vec::new(),
        owner: account.owner.clone(),
        sponsor: account.sponsor.clone(),
        potential: None,
        notes: None,
    }
}

fn person(person: &PersonPart) -> PersonPart {
    PersonPart {
        name: person.name.clone(),
        title: person.title.clone(),
        department: person.department.clone(),
        roles: Vec::new(),
        attitude: None,
        strength: None,
        phone: person.phone.clone(),
        email: person.email.clone(),
        concerns: None,
        profile: None,
    }
}

fn visit(visit: &VisitPart) -> VisitPart {
    VisitPart {
        purpose: None,
        goal: None,
        starts_at: visit.starts_at,
        time_zone: visit.time_zone.clone(),
        place: visit.place.clone(),
        theirs: visit.theirs.clone(),
        ours: visit.ours.clone(),
        readiness: None,
        checklist: Vec::new(),
    }
}

fn past_visit(visit: &PastVisitPart) -> PastVisitPart {
    PastVisitPart {
        purpose: None,
        goal: None,
        starts_at: visit.starts_at,
        time_zone: visit.time_zone.clone(),
        place: visit.place.clone(),
        theirs: visit.theirs.clone(),
        ours: visit.ours.clone(),
        goal_reached: None,
        result: None,
        stated_need: visit.stated_need.clone(),
        real_need: None,
    }
}

fn action(action: &ActionPart) -> ActionPart {
    ActionPart {
        title: action.title.clone(),
        owner: action.owner.clone(),
        due: action.due,
        promised_to: action.promised_to.clone(),
    }
}
