//! `cargo xtask needs`: sees what is missing on this machine and installs it where the system is
//! Debian or its kin; elsewhere it says the exact command. Rust and Node are taken as given.

use std::process::{Command, ExitCode};

use crate::command::{self, Stop};
use crate::packages::{Group, NEEDS, Need, Tool};
use crate::place::Place;
use crate::{driver, web};

/// Everything for every chore.
pub fn chore(place: &Place) -> Result<ExitCode, Stop> {
    system(&[Group::Build, Group::Display, Group::Test, Group::Bench])?;
    driver::ready(place)?;
    web::ready(place)?;
    println!("\nNothing is missing.");
    Ok(ExitCode::SUCCESS)
}

/// Makes sure that what `groups` ask of the system is there.
///
/// # Errors
/// Where something of [`Group::Build`] is missing and cannot be installed from here. What the
/// other groups miss is told and left: a chore can do part of its work without it.
pub fn system(groups: &[Group]) -> Result<(), Stop> {
    let Some(tool) = Tool::here() else {
        return without_a_tool(&missing(groups, None));
    };
    let absent = missing(groups, Some(tool));
    if absent.is_empty() {
        return Ok(());
    }
    if tool != Tool::Apt {
        return tell(tool, &absent);
    }
    apt(&packages(tool, &absent))?;
    match missing(groups, Some(tool)).first() {
        Some(need) => Err(Stop::new(format!(
            "{} is missing after its install.",
            need.name()
        ))),
        None => Ok(()),
    }
}

fn missing(groups: &[Group], tool: Option<Tool>) -> Vec<&'static Need> {
    NEEDS
        .iter()
        .filter(|need| need.groups.iter().any(|group| groups.contains(group)))
        .filter(|need| tool.is_none_or(|tool| need.package(tool).is_some()))
        .filter(|need| !need.is_met())
        .collect()
}

/// Package names in the order of the list, each once.
fn packages(tool: Tool, needs: &[&Need]) -> Vec<&'static str> {
    let mut names: Vec<&str> = needs.iter().filter_map(|need| need.package(tool)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn apt(names: &[&str]) -> Result<(), Stop> {
    let typed = format!("{} {}", Tool::Apt.install_words(), names.join(" "));
    println!("Missing on this machine: {}. Installing.", names.join(", "));
    // An outdated list can still hold the packages: the install below has the last word.
    if let Err(stop) = command::run(apt_get()?.arg("update")) {
        println!("{stop} Going on with the package list that is here.");
    }
    command::run(
        apt_get()?
            .args(["install", "-y", "--no-install-recommends"])
            .args(names),
    )
    .map_err(|stop| Stop::new(format!("{stop} By hand it is:\n  {typed}")))
}

/// `apt-get` that waits for another one to end, and asks nothing.
fn apt_get() -> Result<Command, Stop> {
    let root = command::answer(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut apt = if root {
        Command::new("env")
    } else if command::find("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(Stop::new(
            "installing packages takes root or sudo, and neither is here. As root it is \
             “cargo xtask needs”."
                .to_owned(),
        ));
    };
    apt.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=600",
    ]);
    Ok(apt)
}

fn tell(tool: Tool, absent: &[&'static Need]) -> Result<(), Stop> {
    let typed = format!(
        "{} {}",
        tool.install_words(),
        packages(tool, absent).join(" ")
    );
    if absent
        .iter()
        .any(|need| need.groups.contains(&Group::Build))
    {
        return Err(Stop::new(format!(
            "this machine misses what the build takes. Run:\n  {typed}"
        )));
    }
    println!("Going on without some tools; what leans on them will fail. To have them:\n  {typed}");
    Ok(())
}

fn without_a_tool(absent: &[&'static Need]) -> Result<(), Stop> {
    // macOS and Windows bring their own web view; without brew or winget nothing can be named.
    if absent.is_empty() || !cfg!(target_os = "linux") {
        return Ok(());
    }
    let names: Vec<&str> = absent.iter().map(|need| need.name()).collect();
    println!(
        "Not found here: {}. This system's package tool is not known.",
        names.join(", ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_meets_two_needs_is_named_once() {
        let build: Vec<&Need> = NEEDS
            .iter()
            .filter(|need| need.groups.contains(&Group::Build))
            .collect();
        let names = packages(Tool::Apt, &build);
        assert_eq!(
            names
                .iter()
                .filter(|name| **name == "build-essential")
                .count(),
            1
        );
        assert!(names.contains(&"libwebkit2gtk-4.1-dev"));
    }

    #[test]
    fn opening_a_window_asks_for_less_than_testing() {
        let count = |group| {
            NEEDS
                .iter()
                .filter(|need| need.groups.contains(&group))
                .count()
        };
        assert!(count(Group::Display) < count(Group::Test));
    }
}
