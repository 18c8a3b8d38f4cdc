//! Scripts: what happens in a world, drawn from a seed, so that a failing one can be cut down to a
//! few steps.

use super::checks;
use super::cloud::Where;
use super::dice::Dice;
use super::ending;
use super::local::Local;
use super::malice::Attack;
use super::world::{World, row};
use valise_domain::nouns::{account, position};
use valise_domain::op::Act;
use valise_domain::value::Value;

/// One thing that happens. Devices are taken modulo their number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Edit {
        device: u8,
        scope: u8,
        row: u8,
        what: u8,
        number: u16,
    },
    EditDuring {
        device: u8,
        row: u8,
        what: u8,
        number: u16,
    },
    Round {
        device: u8,
        crash: Option<u16>,
        faults: u8,
    },
    Wait {
        minutes: u32,
    },
    Skew {
        device: u8,
        what: u8,
    },
    Clone {
        device: u8,
    },
    BackUp {
        device: u8,
    },
    Restore {
        device: u8,
        whole: bool,
    },
    Revoke {
        device: u8,
    },
    Rename {
        pick: u16,
    },
    Remove {
        pick: u16,
    },
    RememberStore,
    RollBack,
    Attack {
        attack: Attack,
        pick: u16,
        device: u8,
    },
    RoundElsewhere {
        device: u8,
        place: Where,
    },
    Join {
        device: u8,
    },
    Promote {
        device: u8,
    },
    Erase {
        device: u8,
        scope: u8,
        row: u8,
        post: bool,
    },
}

/// A world's devices and what happens to them.
#[derive(Clone, Debug)]
pub struct Script {
    pub seed: u64,
    pub devices: usize,
    pub steps: Vec<Step>,
}

/// Most copies of disks and most new laptops in one world.
const MORE: usize = 3;

impl Script {
    /// All that is drawn from a seed: accidents, malice, and rows that are erased for good.
    pub fn of(seed: u64) -> Self {
        let mut script = Self::with_malice(seed);
        let mut dice = Dice::of(seed ^ 0x0e4a_5e4a);
        for _ in 0..dice.below(4) {
            let at = dice.below(script.steps.len() + 1);
            script.steps.insert(at, erasing_step(&mut dice));
        }
        script
    }

    /// Accidents, with things that people or stores of bad intent do among them.
    pub fn with_malice(seed: u64) -> Self {
        let mut script = Self::without_malice(seed);
        let mut dice = Dice::of(seed ^ 0x0bad_0bad);
        for _ in 0..dice.below(8) {
            let at = dice.below(script.steps.len() + 1);
            script.steps.insert(at, bad_step(&mut dice));
        }
        script
    }

    /// Accidents only.
    pub fn without_malice(seed: u64) -> Self {
        let mut dice = Dice::of(seed);
        let devices = 2 + dice.below(3);
        let steps = 20 + dice.below(80);
        let steps = (0..steps).map(|number| step(&mut dice, number as u16));
        Self {
            seed,
            devices,
            steps: steps.collect(),
        }
    }

    /// Plays it to the end and says what was violated.
    pub fn play<L: Local>(&self) -> (World<L>, Vec<String>) {
        let mut world: World<L> = World::of(self.seed, self.devices);
        let mut violations = Vec::new();
        let mut more = 0;
        for step in &self.steps {
            if matches!(step, Step::Clone { .. } | Step::Join { .. }) {
                more += 1;
                if more > MORE {
                    continue;
                }
            }
            play(&mut world, *step);
            violations.extend(checks::always(&mut world));
            if !violations.is_empty() {
                return (world, violations);
            }
        }
        violations.extend(ending::in_the_end(&mut world));
        (world, violations)
    }

    /// The invariants that a script violates, or a panic.
    pub fn faults<L: Local>(&self, look: &mut dyn FnMut(&World<L>)) -> Vec<String> {
        let played = std::panic::catch_unwind(|| self.play::<L>());
        match played {
            Ok((world, violations)) => {
                look(&world);
                violations
            }
            Err(why) => {
                let words = why.downcast_ref::<String>().map(String::as_str);
                let words = words.or_else(|| why.downcast_ref::<&str>().copied());
                vec![format!("a panic: {}", words.unwrap_or_default())]
            }
        }
    }

    /// Its violations with its steps, for a person to read.
    pub fn told(&self, violations: &[String]) -> String {
        let steps = self.steps.iter().map(|step| format!("    {step:?}"));
        let steps = steps.collect::<Vec<_>>().join("\n");
        let (seed, devices) = (self.seed, self.devices);
        format!("seed {seed}, {devices} devices: {violations:#?}\n{steps}")
    }

    /// The shortest script found that still violates the same invariant.
    pub fn shrink<L: Local>(&self, violation: &str) -> Self {
        let code = violation.split(' ').next().unwrap_or_default();
        self.shrink_while(&|script| {
            let mut faults = script.faults::<L>(&mut |_| {}).into_iter();
            faults.any(|fault| fault.split(' ').next() == Some(code))
        })
    }

    /// The shortest script found that still fails: stretches of steps are left out, ever shorter ones.
    pub fn shrink_while(&self, fails: &dyn Fn(&Self) -> bool) -> Self {
        let mut best = self.clone();
        let mut size = best.steps.len() / 2;
        while size > 0 {
            let mut at = 0;
            while at < best.steps.len() {
                let mut tried = best.clone();
                tried.steps.drain(at..(at + size).min(best.steps.len()));
                match fails(&tried) {
                    true => best = tried,
                    false => at += size,
                }
            }
            size /= 2;
        }
        best
    }
}

fn step(dice: &mut Dice, number: u16) -> Step {
    let device = dice.below(8) as u8;
    match dice.below(100) {
        0..38 => Step::Edit {
            device,
            scope: dice.below(2) as u8,
            row: dice.below(4) as u8,
            what: dice.below(10) as u8,
            number,
        },
        38..43 => Step::EditDuring {
            device,
            row: dice.below(4) as u8,
            what: dice.below(10) as u8,
            number,
        },
        43..78 => Step::Round {
            device,
            crash: dice.chance(20).then(|| dice.below(90) as u16),
            faults: [0, 0, 3, 10, 30][dice.below(5)],
        },
        78..86 => Step::Wait {
            minutes: [1, 10, 70, 1_500, 60_000][dice.below(5)],
        },
        86..88 => Step::Skew {
            device,
            what: dice.below(6) as u8,
        },
        88 => Step::Clone { device },
        89..91 => Step::BackUp { device },
        91..93 => Step::Restore {
            device,
            whole: dice.chance(50),
        },
        93 => Step::Revoke { device },
        94..96 => Step::Rename {
            pick: dice.draw() as u16,
        },
        96..98 => Step::Remove {
            pick: dice.draw() as u16,
        },
        98 => Step::RememberStore,
        _ => Step::RollBack,
    }
}

fn bad_step(dice: &mut Dice) -> Step {
    let device = dice.below(8) as u8;
    match dice.below(12) {
        0..6 => Step::Attack {
            attack: [Attack::ForgedHeader, Attack::Rewrapped, Attack::Stranger][dice.below(3)],
            pick: dice.draw() as u16,
            device,
        },
        6..9 => Step::RoundElsewhere {
            device,
            place: [Where::Nowhere, Where::Portal, Where::Past][dice.below(3)],
        },
        9 => Step::Join { device },
        10 => Step::Promote { device },
        // 400 days.
        _ => Step::Wait { minutes: 576_000 },
    }
}

fn erasing_step(dice: &mut Dice) -> Step {
    let device = dice.below(8) as u8;
    match dice.below(4) {
        0 => Step::Attack {
            attack: Attack::Unasked,
            pick: dice.draw() as u16,
            device,
        },
        _ => Step::Erase {
            device: if dice.chance(60) { 0 } else { device },
            scope: dice.below(2) as u8,
            row: dice.below(4) as u8,
            post: dice.chance(40),
        },
    }
}

/// What a person does. Every value is written once only, so that it tells whose it is.
fn act(what: u8, at: u8, number: u16, device: u8) -> (u16, Act) {
    let value = Value::Text(format!("PLAINTEXT {number} of {device}"));
    let rank = format!("8{number:04x}{device:02x}");
    match what {
        0..5 => (account::TABLE.id, Act::Set { field: 1, value }),
        5 => (account::TABLE.id, Act::Resolve { field: 1, value }),
        6 => (account::TABLE.id, Act::Delete),
        7 => (position::TABLE.id, Act::Set { field: 2, value }),
        _ => {
            let parent = (number % 4 != u16::from(at)).then(|| row((number % 4) as u8));
            (position::TABLE.id, Act::Move { parent, rank })
        }
    }
}

fn play<L: Local>(world: &mut World<L>, step: Step) {
    let of = |device: u8, world: &World<L>| usize::from(device) % world.devices.len();
    match step {
        Step::Edit {
            device,
            scope,
            row: at,
            what,
            number,
        } => {
            let device = of(device, world);
            let (table, act) = act(what, at, number, device as u8);
            world.edit(device, usize::from(scope), table, row(at), act);
        }
        Step::EditDuring {
            device,
            row: at,
            what,
            number,
        } => {
            let device = of(device, world);
            let (table, act) = act(what, at, number, device as u8);
            world.edit_during(device, 1, table, row(at), act);
        }
        Step::Round {
            device,
            crash,
            faults,
        } => {
            let device = of(device, world);
            world.round(device, crash, u64::from(faults));
        }
        Step::Wait { minutes } => world.now_ms += i64::from(minutes) * 60_000,
        Step::Skew { device, what } => world.skew(of(device, world), what),
        Step::Clone { device } => world.clone_device(of(device, world)),
        Step::BackUp { device } => world.back_up(of(device, world)),
        Step::Restore { device, whole } => world.restore(of(device, world), whole),
        Step::Revoke { device } => world.revoke(of(device, world)),
        Step::Rename { pick } => damage(world, pick, |world, path| world.cloud.rename(path)),
        Step::Remove { pick } => damage(world, pick, |world, path| world.cloud.remove(path)),
        Step::RememberStore => world.cloud.remember(),
        Step::Attack {
            attack,
            pick,
            device,
        } => world.attack(attack, pick, of(device, world)),
        Step::RoundElsewhere { device, place } => {
            world.round_elsewhere(of(device, world), place);
        }
        Step::Join { device } => {
            let member = world.devices[of(device, world)].member;
            world.newcomer(member);
        }
        Step::Promote { device } => world.promote(of(device, world)),
        Step::Erase {
            device,
            scope,
            row: at,
            post,
        } => {
            let table = if post {
                position::TABLE
            } else {
                account::TABLE
            };
            let device = of(device, world);
            world.erase(device, usize::from(scope), table.id, row(at));
        }
        Step::RollBack => {
            // Not to before the founding: then there is no store any more.
            if world.cloud.paths().len() > 8 {
                world.cloud.roll_back();
            }
        }
    }
}

/// Something happens to one object, but not to the marker: without it there is no store.
fn damage<L: Local>(world: &mut World<L>, pick: u16, what: impl Fn(&World<L>, &str)) {
    let mut paths = world.cloud.paths();
    paths.retain(|path| !path.ends_with("store.json"));
    if !paths.is_empty() {
        what(world, &paths[usize::from(pick) % paths.len()]);
    }
}
