//! Takes the text of a date apart into numbers, month names and signs, and puts a day together.
//! Deliberately absent: judging a whole column (`evidence`).

use super::{DateFault, DayOrder, day};
use valise_domain::time::Date;

/// What stands in a date.
pub(super) enum Parts {
    Fixed(u32, u32, u32),
    Serial(u32),
    Open(Open),
}

/// Three numbers whose order is open.
pub(super) struct Open {
    numbers: [u32; 3],
    /// The last of them has four digits.
    pub year_last: bool,
    /// Points stand between them.
    pub dotted: bool,
}

impl Open {
    pub(super) fn read(&self, order: Option<DayOrder>) -> Result<Date, DateFault> {
        if let Some(order) = order {
            return self.in_order(order).ok_or(DateFault::Bad);
        }
        // Nobody writes m.d.y with points.
        if self.dotted && self.year_last {
            return self.in_order(DayOrder::Dmy).ok_or(DateFault::Bad);
        }
        let orders: &[DayOrder] = if self.year_last {
            &[DayOrder::Dmy, DayOrder::Mdy]
        } else {
            &[DayOrder::Ymd, DayOrder::Dmy, DayOrder::Mdy]
        };
        let mut fitting = orders.iter().filter_map(|order| self.in_order(*order));
        let first = fitting.next().ok_or(DateFault::Bad)?;
        if fitting.all(|other| other == first) {
            Ok(first)
        } else {
            Err(DateFault::Ambiguous)
        }
    }

    pub(super) fn in_order(&self, order: DayOrder) -> Option<Date> {
        let [a, b, c] = self.numbers;
        match order {
            DayOrder::Ymd if self.year_last => None,
            DayOrder::Ymd => day(full_year(a), b, c),
            DayOrder::Dmy => day(full_year(c), b, a),
            DayOrder::Mdy => day(full_year(c), a, b),
        }
    }
}

/// Two digits mean 1970 to 2069.
fn full_year(year: u32) -> u32 {
    match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    }
}

impl Parts {
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = without_time(text);
        let mut words: [&str; 4] = [""; 4];
        let mut count = 0;
        let mut marks = [' '; 4];
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic() && !is_unit(c));
            let end = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
            let run = &rest[..end];
            rest = &rest[end..];
            if kind(first) == (false, false) {
                if !run.chars().all(is_separator) {
                    return None;
                }
                if count > 0 {
                    marks[count - 1] = run.chars().find(|c| *c != ' ').unwrap_or(' ');
                }
            } else if count < 4 {
                words[count] = run;
                count += 1;
            } else {
                return None;
            }
        }
        match &words[..count] {
            [all] => Self::of_one(all),
            [days, part] if marks[0] == '.' || marks[0] == ',' => {
                part.parse::<u64>().ok().and_then(|_| Self::of_serial(days))
            }
            [a, b, c] => Self::of_three([a, b, c], marks[0] == '.' && marks[1] == '.'),
            _ => None,
        }
    }

    /// `20261121`, with or without the digits of a time, or a serial.
    fn of_one(digits: &str) -> Option<Self> {
        if !matches!(digits.len(), 8 | 12 | 14) {
            return Self::of_serial(digits);
        }
        let number = |range| digits.get(range).and_then(|d: &str| d.parse().ok());
        Some(Self::Fixed(number(0..4)?, number(4..6)?, number(6..8)?))
    }

    /// Days of 1927 to 2173: five digits, so that no small number passes for a day.
    fn of_serial(digits: &str) -> Option<Self> {
        let days: u32 = digits.parse().ok()?;
        (10_000..=99_999)
            .contains(&days)
            .then_some(Self::Serial(days))
    }

    fn of_three(words: [&str; 3], dotted: bool) -> Option<Self> {
        let number = |word: &str| match word.len() {
            1 | 2 | 4 => word.parse::<u32>().ok(),
            _ => None,
        };
        let [a, b, c] = words;
        match words.map(number) {
            [Some(x), Some(y), Some(z)] => match (a.len(), b.len(), c.len()) {
                (4, 1..=2, 1..=2) => Some(Self::Fixed(x, y, z)),
                (1..=2, 1..=2, length) => Some(Self::Open(Open {
                    numbers: [x, y, z],
                    year_last: length == 4,
                    dotted,
                })),
                _ => None,
            },
            [Some(x), None, Some(z)] if a.len() == 4 => Some(Self::Fixed(x, month(b)?, z)),
            [Some(x), None, Some(z)] => Some(Self::Fixed(full_year(z), month(b)?, x)),
            [None, Some(y), Some(z)] => Some(Self::Fixed(full_year(z), month(a)?, y)),
            _ => None,
        }
    }
}

/// The text up to its time: the hour before the first colon and all behind it are left out.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find([':', '：', '时', '點', '点']) else {
        return without_dotted_time(text);
    };
    let hours = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    if hours.len() == colon {
        return text;
    }
    let half = ["上午", "下午"]
        .iter()
        .find_map(|half| hours.trim_end().strip_suffix(half));
    let head = half.unwrap_or(hours);
    head.strip_suffix('T')
        .unwrap_or(head)
        .trim_end()
        .trim_end_matches(',')
}

/// As in `21.11.2026 08.30`: the last word is a time where a whole date stands before it.
fn without_dotted_time(text: &str) -> &str {
    let Some((head, tail)) = text.rsplit_once(' ') else {
        return text;
    };
    let clock =
        |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    let timed = tail.contains('.') && tail.split('.').all(clock);
    let dated = head.chars().filter(|c| !c.is_alphanumeric()).count() >= 2;
    if timed && dated {
        head.trim_end()
    } else {
        text
    }
}

fn is_unit(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '号' | '년' | '월' | '일')
}

fn is_separator(c: char) -> bool {
    is_unit(c) || c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',' | '／' | '－' | '‐' | '–')
}

/// A month by its name or the beginning of it, in the languages of the header lexicon.
fn month(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &[
            "january", "januari", "januar", "janvier", "enero", "gennaio", "jän",
        ],
        &[
            "february", "februari", "februar", "février", "fevrier", "febrero",
        ],
        &["march", "mars", "märz", "maerz", "marzo", "maart", "mrz"],
        &["april", "avril", "abril", "aprile", "avr"],
        &["may", "maj", "mai", "mayo", "maggio", "mei"],
        &["june", "juni", "juin", "junio", "giugno"],
        &["july", "juli", "juillet", "julio", "luglio"],
        &["august", "augusti", "août", "aout", "agosto"],
        &["september", "septembre", "septiembre", "settembre"],
        &["october", "oktober", "octobre", "octubre", "ottobre"],
        &["november", "novembre", "noviembre"],
        &[
            "december",
            "dezember",
            "décembre",
            "decembre",
            "diciembre",
            "dicembre",
        ],
    ];
    let word = word.to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    let mut found = (1..)
        .zip(NAMES)
        .filter(|(_, names)| names.iter().any(|n| n.starts_with(&word)));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}
