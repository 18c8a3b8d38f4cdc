//! Has Tauri take the page and the icon in.

fn main() {
    tauri_build::build();
}
