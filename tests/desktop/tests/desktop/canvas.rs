//! The canvas of an organisation chart as a person uses it: keys, the mouse, and what stands on it.
//! Deliberately absent: what is tested.

use super::button;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use std::time::Duration;
use valise_desktop::{Window, quoted, tour};

/// Drags a card onto another with the mouse.
pub async fn drag(window: &Window, who: &str, onto: &str) {
    let (from, to) = (middle(window, who).await, middle(window, onto).await);
    let halfway = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    let move_to = |(x, y): (f64, f64)| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(40)),
        x,
        y,
    };
    let button = MOUSE_BUTTON_LEFT;
    let drag = MouseActions::new("mouse".into())
        .then(move_to(from))
        .then(PointerAction::Down { button })
        .then(move_to(halfway))
        .then(move_to(to))
        .then(move_to((to.0 + 2.0, to.1 + 2.0)))
        .then(PointerAction::Up { button });
    window.client.perform_actions(drag).await.unwrap();
}

/// Presses a key on the canvas.
pub async fn press(window: &Window, key: &str) {
    let canvas = window
        .find("//*[contains(@class, 'react-flow')][@tabindex='0']")
        .await;
    canvas.send_keys(key).await.unwrap();
}

/// Waits until somebody has a report below: only those have something to fold.
pub async fn under(window: &Window, manager: &str) {
    window
        .find(&button(&format!("Fold what is below {manager}")))
        .await;
}

/// Waits until a card is the current one.
pub async fn current(window: &Window, who: &str) {
    window
        .until(&format!(
            "document.querySelector('.react-flow__node.selected')?.innerText.includes({})",
            quoted(who)
        ))
        .await;
}

/// The middle of a card on the screen.
async fn middle(window: &Window, who: &str) -> (f64, f64) {
    tour::settle(window).await;
    let place = "const card = [...document.querySelectorAll('.react-flow__node')]
            .find((one) => one.innerText.includes(arguments[0]));
        const box = card.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];";
    let place = window
        .client
        .execute(place, vec![who.into()])
        .await
        .unwrap();
    serde_json::from_value(place).unwrap()
}

/// The card of somebody.
pub fn card(who: &str) -> String {
    format!(
        "//*[contains(concat(@class, ' '), 'react-flow__node ')][contains(., {})]",
        quoted(who)
    )
}
