//! Days and times as people of a language say them.
//! Deliberately absent: "tomorrow" and other words that need the present day, and conversion between
//! zones: a visit at 09:30 in Stockholm is printed as that.

use crate::catalogue::catalogue;
use chrono::{Datelike, NaiveDate};
use valise_domain::codes::Language;
use valise_domain::time::{Date, LocalTime};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day for running text: `21 November 2026`, `2026年11月21日`, `21 november 2026`.
pub fn date_long(language: Language, date: Date) -> String {
    let day = date.0.day();
    match language {
        Language::ZhCn => format!("{}年{}月{day}日", date.0.year(), date.0.month()),
        Language::En | Language::Sv => {
            format!("{day} {} {}", month_name(language, date.0), date.0.year())
        }
    }
}

/// A day for a column of a table: `21 Nov 2026`, `2026/11/21`, `2026-11-21`.
pub fn date_short(language: Language, date: Date) -> String {
    match language {
        Language::En => {
            format!(
                "{} {} {}",
                date.0.day(),
                month_short(language, date),
                date.0.year()
            )
        }
        Language::ZhCn => date.0.format("%Y/%m/%d").to_string(),
        Language::Sv => date.to_string(),
    }
}

/// The month of a day, for an axis: `Nov`, `11月`, `nov`.
pub fn month_short(language: Language, date: Date) -> String {
    match language {
        Language::ZhCn => format!("{}月", date.0.month()),
        Language::En | Language::Sv => month_name(language, date.0).chars().take(3).collect(),
    }
}

/// The month and year of a day: `November 2026`, `2026年11月`, `november 2026`.
pub fn month_and_year(language: Language, date: Date) -> String {
    match language {
        Language::ZhCn => format!("{}年{}月", date.0.year(), date.0.month()),
        Language::En | Language::Sv => {
            format!("{} {}", month_name(language, date.0), date.0.year())
        }
    }
}

/// A time on the clock of a place: `21 November 2026, 09:30, Stockholm`,
/// `2026年11月21日 09:30（斯德哥尔摩）`, `21 november 2026 kl. 09:30, Stockholm`. `zone` is an IANA name;
/// where it is empty no city is named.
pub fn moment(language: Language, time: LocalTime, zone: &str) -> String {
    let date = date_long(language, Date(time.0.date()));
    let clock = time.0.format("%H:%M");
    let city = city(language, zone);
    let (before, around) = match language {
        Language::En => (", ", [", ", ""]),
        Language::ZhCn => (" ", ["（", "）"]),
        Language::Sv => (" kl.\u{a0}", [", ", ""]),
    };
    match city {
        Some(city) => format!("{date}{before}{clock}{}{city}{}", around[0], around[1]),
        None => format!("{date}{before}{clock}"),
    }
}

fn month_name(language: Language, date: NaiveDate) -> &'static str {
    let index = usize::try_from(date.month0()).unwrap_or(0);
    match language {
        Language::Sv => SWEDISH[index],
        Language::En | Language::ZhCn => ENGLISH[index],
    }
}

/// The city a zone is named after, in the language where the catalogue has it.
fn city(language: Language, zone: &str) -> Option<String> {
    let zone = zone.trim();
    let last = zone.rsplit('/').next().filter(|part| !part.is_empty())?;
    let id = format!("zone-{}", zone.replace('/', "-"));
    let words = catalogue(language);
    Some(if words.has(&id) {
        words.text(&id)
    } else {
        last.replace('_', " ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Date {
        "2026-11-21".parse().unwrap()
    }

    #[test]
    fn a_day_is_written_as_each_language_does() {
        assert_eq!(date_long(Language::En, day()), "21 November 2026");
        assert_eq!(date_long(Language::ZhCn, day()), "2026年11月21日");
        assert_eq!(date_long(Language::Sv, day()), "21 november 2026");
        assert_eq!(date_short(Language::En, day()), "21 Nov 2026");
        assert_eq!(date_short(Language::ZhCn, day()), "2026/11/21");
        assert_eq!(date_short(Language::Sv, day()), "2026-11-21");
        assert_eq!(month_and_year(Language::ZhCn, day()), "2026年11月");
        assert_eq!(month_short(Language::Sv, day()), "nov");
    }

    #[test]
    fn a_time_names_the_city_whose_clock_it_is_on() {
        let time: LocalTime = "2026-11-21T09:30".parse().unwrap();
        let zone = "Europe/Stockholm";
        assert_eq!(
            moment(Language::En, time, zone),
            "21 November 2026, 09:30, Stockholm"
        );
        assert_eq!(
            moment(Language::ZhCn, time, zone),
            "2026年11月21日 09:30（斯德哥尔摩）"
        );
        assert_eq!(
            moment(Language::Sv, time, "Europe/Copenhagen"),
            "21 november 2026 kl.\u{a0}09:30, Köpenhamn"
        );
        let far = moment(Language::En, time, "America/Argentina/Buenos_Aires");
        assert_eq!(far, "21 November 2026, 09:30, Buenos Aires");
        assert_eq!(moment(Language::En, time, ""), "21 November 2026, 09:30");
    }
}
