//! Seeds shared out among the cores, a process for each: SQLite has locks that all databases of one
//! process wait for. Every share tells its tally in lines that the whole adds up.
//! Deliberately absent: playing a seed (`tally`).

use crate::tally::Tally;
use core_affinity::CoreId;
use std::io::{self, BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// Which of all seeds are this process's: those that leave that remainder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The number of the share, from 0.
    pub number: u64,
    /// How many there are.
    pub of: u64,
}

impl Share {
    /// Reads `1/2`.
    pub fn read(text: &str) -> Option<Self> {
        let (number, of) = text.split_once('/')?;
        let (number, of) = (number.parse().ok()?, of.parse().ok()?);
        (number < of).then_some(Self { number, of })
    }

    /// Stays on a core of its own. A database answers on another thread of this process: to wake one on
    /// another core takes longer than most answers do.
    pub fn settle(self) {
        let cores = core_affinity::get_core_ids().unwrap_or_default();
        let own = usize::try_from(self.number).ok();
        if let Some(core) = own.and_then(|own| cores.get(own)) {
            core_affinity::set_for_current(CoreId { id: core.id });
        }
    }
}

/// Starts this program once for each core with the same words, and adds up what they tell. Anything else
/// that they say is passed on at once.
pub fn play(words: &[String]) -> io::Result<Tally> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let program = std::env::current_exe()?;
    let start = |number: usize| -> io::Result<Child> {
        let share = format!("{number}/{cores}");
        let mut command = Command::new(&program);
        command.args(words).args(["--share", &share]);
        command.stdout(Stdio::piped()).spawn()
    };
    let children = (0..cores).map(start).collect::<io::Result<Vec<_>>>()?;
    std::thread::scope(|scope| {
        let follow = |child| scope.spawn(move || follow(child));
        let followed: Vec<_> = children.into_iter().map(follow).collect();
        let mut total = Tally::default();
        for one in followed {
            total += one
                .join()
                .map_err(|_| io::Error::other("a share panicked"))??;
        }
        Ok(total)
    })
}

fn follow(mut child: Child) -> io::Result<Tally> {
    let mut tally = None;
    if let Some(said) = child.stdout.take() {
        for line in BufReader::new(said).lines() {
            let line = line?;
            match Tally::read(&line) {
                Some(told) => tally = Some(told),
                None => println!("{line}"),
            }
        }
    }
    child.wait()?;
    tally.ok_or_else(|| io::Error::other("a share ended before its seeds did"))
}

#[cfg(test)]
mod tests {
    use super::Share;

    #[test]
    fn a_share_is_one_of_several() {
        assert_eq!(Share::read("1/2"), Some(Share { number: 1, of: 2 }));
        for wrong in ["2/2", "1", "one/2", "0/0"] {
            assert_eq!(Share::read(wrong), None, "{wrong}");
        }
    }
}
