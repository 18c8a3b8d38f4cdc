//! The words of the command line.
//! Deliberately absent: a parser of more than three flags.

use crate::shares::Share;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The first seed.
    pub seed: u64,
    /// How many seeds.
    pub seeds: u64,
    /// Whether devices keep everything in memory instead of a database: five times as quick.
    pub memory: bool,
    /// Whether the simulator itself is on trial.
    pub planted: bool,
    /// Which of the seeds are this process's, where several share them.
    pub share: Option<Share>,
}

impl Words {
    /// Reads `--seeds N`, `--seed S`, `--memory` and `--planted`; one seed alone where only `--seed`
    /// is given.
    pub fn read(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let (mut seed, mut seeds) = (None, None);
        let (mut memory, mut planted, mut share) = (false, false, None);
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut number = || {
                let given = words.next().unwrap_or_default();
                let number = given.parse::<u64>();
                number.map_err(|_| format!("{word} wants a number, not “{given}”"))
            };
            match word.as_str() {
                "--seed" => seed = Some(number()?),
                "--seeds" => seeds = Some(number()?),
                "--memory" => memory = true,
                "--planted" => planted = true,
                "--share" => {
                    let given = words.next().unwrap_or_default();
                    let read = Share::read(&given);
                    share = Some(read.ok_or_else(|| format!("“{given}” is no share"))?);
                }
                _ => return Err(format!("“{word}” is not known here")),
            }
        }
        Ok(Self {
            seed: seed.unwrap_or(0),
            seeds: seeds.unwrap_or(if seed.is_some() { 1 } else { 300 }),
            memory,
            planted,
            share,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn read(words: &str) -> Result<Words, String> {
        Words::read(words.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_seed_alone_is_one_seed_and_nothing_is_three_hundred() {
        let of = |words| read(words).map(|words| (words.seed, words.seeds, words.planted));
        assert_eq!(of("--seed 7"), Ok((7, 1, false)));
        assert_eq!(of("--seeds 20 --seed 7"), Ok((7, 20, false)));
        assert_eq!(of("--planted"), Ok((0, 300, true)));
        assert!(read("--seeds 9 --memory").is_ok_and(|words| words.memory));
        assert!(read("--seed seven").is_err());
        assert!(read("--sed 7").is_err());
    }
}
