//! A window of the same shell with an empty page and nothing behind it: the peer that start-up and
//! memory of the real one are measured against. Deliberately absent: everything else.

fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!())
        .expect("an empty window opens");
}
