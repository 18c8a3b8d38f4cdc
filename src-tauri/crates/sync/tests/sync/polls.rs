//! When to look next.

use std::time::Duration;
use valise_sync::engine::polling::{Situation, next_round};

#[test]
fn polling_is_quick_when_busy_slow_when_idle_and_silent_offline() {
    let calm = Situation {
        offline: false,
        metered: false,
        pending: false,
        busy: false,
        idle_rounds: 0,
        failed_rounds: 0,
    };
    let wait = |situation| next_round(&situation, 0).unwrap();
    assert!(wait(Situation { busy: true, ..calm }) < wait(calm));
    let waits: Vec<Duration> = (0..40)
        .map(|idle_rounds| {
            wait(Situation {
                idle_rounds,
                ..calm
            })
        })
        .collect();
    assert!(waits.is_sorted() && waits[39] == Duration::from_secs(540));
    let failed = |failed_rounds| {
        wait(Situation {
            failed_rounds,
            ..calm
        })
    };
    assert!(failed(1) < failed(4) && failed(u32::MAX) == Duration::from_secs(540));
    let metered = Situation {
        metered: true,
        ..calm
    };
    assert!(wait(metered) >= Duration::from_secs(1_800));
    assert!(
        wait(Situation {
            pending: true,
            ..metered
        }) < wait(calm),
        "edits go out anyway"
    );
    assert_eq!(
        next_round(
            &Situation {
                offline: true,
                ..calm
            },
            7
        ),
        None
    );
    let spread = next_round(&calm, 255).unwrap();
    assert!(spread < wait(calm) && spread * 4 >= wait(calm) * 3);
}
