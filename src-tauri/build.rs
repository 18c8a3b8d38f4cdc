//! Has Tauri check its configuration and take icons and capabilities in. Nothing of our own
//! happens at build time.

fn main() {
    tauri_build::build();
}
