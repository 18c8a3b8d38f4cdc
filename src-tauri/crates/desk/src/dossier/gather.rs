//! Gathers everything the dossier is told, from the same views the screen shows.
//! Deliberately absent: the sensitive profile, which nobody has chosen for print here.

use super::worth::worth_part;
use crate::Answer;
use crate::account::ConcentrationMark;
use crate::failure::{Failure, FailureCode};
use crate::position::Organisation;
use crate::value::ValueView;
use crate::visit::VisitView;
use crate::workspace::Desk;
use rust_decimal::Decimal;
use std::collections::HashSet;
use valise_domain::codes::{Language, PositionState, VisitState};
use valise_domain::money::Currency;
use valise_domain::nouns::{Account, AccountId, Position};
use valise_domain::time::Date;
use valise_dossier::*;
use valise_orgchart::Measure;
use valise_store::Sight;

impl Desk {
    pub(super) async fn gather(&self, account: AccountId, language: Language) -> Answer<Dossier> {
        let found = self.store.get::<Account>(account, Sight::Plain).await?;
        let found = found.ok_or_else(|| Failure::new(FailureCode::RowMissing, ""))?;
        let name = found.name.clone().unwrap_or_default();
        let view = self.client(account, language).await?;
        let organisation = self.organisation(account).await?;
        let visits = self.visits(account, language).await?;
        let value = self.value(account).await?;
        let worth = worth_part(self.worth(account).await?, found.goal_mode);
        let cards = organisation.cards(&HashSet::new());
        let posts = view.posts;
        let past = visits
            .iter()
            .filter(|v| v.visit.state == Some(VisitState::Recorded));
        Ok(Dossier {
            account: account_part(&view),
            people: people(&organisation),
            chain: chain(&organisation),
            counts: Counts {
                positions: organisation.positions.len() as u64,
                unknown: posts.unknown.into(),
                vacant: posts.vacant.into(),
                closed: posts.closed.into(),
            },
            chart: (!cards.is_empty())
                .then(|| valise_orgchart::lay_out(&cards, &Measure::default())),
            past_visits: past.map(past_visit).collect(),
            visit: view.next_visit.map(next_visit),
            actions: view.open_actions.into_iter().map(action).collect(),
            value: value_part(value),
            worth,
            ..Dossier::of(&name, language, self.surroundings.today())
        })
    }
}

fn account_part(view: &crate::account::ClientView) -> AccountPart {
    let account = &view.account;
    AccountPart {
        name: account.name.clone().unwrap_or_default(),
        external_id: account.external_id.clone(),
        group: view.group.clone(),
        country: account.country.clone(),
        industry: account.industry.clone(),
        kind: account.kind,
        stage: account.stage,
        categories: view.categories.clone(),
        owner: view.owner.clone().map(|name| OwnerPart {
            name,
            role: account.owner_role,
        }),
        sponsor: view.sponsor.clone(),
        potential: view.potential.map(|amount| PotentialPart {
            amount,
            reason: account.potential_reason.clone(),
            estimated_on: account.potential_on,
        }),
        notes: account.notes.clone(),
    }
}

/// Everybody who holds a position, in the order of the chart, then those who hold none.
fn people(organisation: &Organisation) -> Vec<PersonPart> {
    let mut seen = HashSet::new();
    let mut parts = Vec::new();
    for (position, _) in organisation.in_chart_order() {
        if let Some(holder) = position.holder.filter(|holder| seen.insert(*holder)) {
            parts.extend(person(organisation, holder, Some(position)));
        }
    }
    let mut rest: Vec<_> = organisation
        .people
        .keys()
        .filter(|id| !seen.contains(id))
        .collect();
    rest.sort();
    parts.extend(
        rest.into_iter()
            .filter_map(|id| person(organisation, *id, None)),
    );
    parts
}

fn person(
    organisation: &Organisation,
    id: valise_domain::nouns::StakeholderId,
    position: Option<&Position>,
) -> Option<PersonPart> {
    let person = organisation.people.get(&id)?;
    let seen = organisation.attitudes.get(&id);
    Some(PersonPart {
        name: person.name.clone()?,
        title: position.and_then(|position| position.title.clone()),
        department: position.and_then(|position| position.department.clone()),
        roles: organisation.roles.get(&id).cloned().unwrap_or_default(),
        attitude: seen.and_then(|seen| {
            let evidence = seen.evidence.clone();
            Some(AttitudePart {
                value: seen.attitude?,
                seen_on: seen.seen_on,
                evidence,
            })
        }),
        strength: person.strength,
        phone: person.phone.clone(),
        email: person.email.clone(),
        concerns: person.concerns.clone(),
        profile: None,
    })
}

/// Every post that has its place in the decision chain, in the order of the chart.
fn chain(organisation: &Organisation) -> Vec<SeatPart> {
    let order = organisation.in_chart_order().into_iter();
    let seat = |(position, _): (&Position, u32)| {
        let state = position.state.unwrap_or(PositionState::Unknown);
        if state == PositionState::Closed {
            return None;
        }
        let holder = position.holder.and_then(|id| organisation.people.get(&id));
        let attitude = holder.and_then(|person| organisation.attitudes.get(&person.id)?.attitude);
        Some(SeatPart {
            department: position.chain_department?,
            level: position.chain_level,
            name: holder.and_then(|person| person.name.clone()),
            state,
            title: position.title.clone(),
            attitude,
        })
    };
    order.filter_map(seat).collect()
}

fn next_visit(view: VisitView) -> VisitPart {
    VisitPart {
        purpose: view.visit.purpose,
        goal: view.visit.goal,
        starts_at: view.visit.starts_at,
        time_zone: view.visit.time_zone.unwrap_or_default(),
        place: view.visit.place,
        theirs: view.theirs,
        ours: view.ours,
        readiness: view.readiness,
        checklist: view
            .checklist
            .into_iter()
            .map(|row| ChecklistPart {
                dimension: row.dimension,
                text: row.text,
                weight: row.weight,
                done: row.done,
                answer: row.answer,
            })
            .collect(),
    }
}

fn past_visit(view: &VisitView) -> PastVisitPart {
    let visit = view.visit.clone();
    PastVisitPart {
        purpose: visit.purpose,
        goal: visit.goal,
        starts_at: visit.starts_at,
        time_zone: visit.time_zone.unwrap_or_default(),
        place: visit.place,
        theirs: view.theirs.clone(),
        ours: view.ours.clone(),
        goal_reached: visit.goal_reached,
        result: visit.result,
        stated_need: visit.stated_need,
        real_need: visit.real_need,
    }
}

fn action(row: crate::visit::ActionRow) -> ActionPart {
    ActionPart {
        title: row.title,
        owner: row.owner,
        due: row.due,
        promised_to: row.promised_to,
    }
}

/// Shares travel as percent on the screen and as parts of one on paper.
fn part_of_one(percent: Decimal) -> Decimal {
    percent / Decimal::ONE_HUNDRED
}

fn value_part(view: ValueView) -> Option<ValuePart> {
    // Without any line of this client there is nothing to say, not even why.
    if view.lines == 0 {
        return None;
    }
    let margin_revenue = view.margin_revenue;
    Some(ValuePart {
        currency: view.currency.unwrap_or(Currency::UNSTATED),
        as_of: view.as_of,
        revenue_ttm: view.revenue_ttm,
        revenue_previous: view.revenue_previous,
        revenue_all: view.revenue,
        first_day: view.first_day,
        share: view.share.map(|share| SharePart {
            share: part_of_one(share),
            mark: view.mark.map(|mark| match mark {
                ConcentrationMark::Key => Mark::Key,
                ConcentrationMark::Dependence => Mark::Dependence,
            }),
        }),
        margin: view.margin.map(|amount| MarginPart {
            amount,
            rate: margin_revenue
                .filter(|r| !r.is_zero())
                .map(|revenue| amount / revenue),
            covered: view.margin_covers.map(part_of_one).unwrap_or_default(),
        }),
        years: view
            .years
            .iter()
            .map(|row| YearPart {
                year: row.year,
                revenue: row.revenue,
                partial: row.partial,
            })
            .collect(),
        months: view
            .months
            .iter()
            .filter_map(|row| {
                let month: Date = format!("{}-01", row.month).parse().ok()?;
                Some(MonthPart {
                    month,
                    revenue: row.revenue,
                    partial: row.partial,
                })
            })
            .collect(),
        refusals: view
            .refusals
            .into_iter()
            .map(|row| RefusalPart {
                what: row.what,
                reason: row.reason,
            })
            .collect(),
    })
}
