//! What the chores lean on outside Rust and Node, how to see that it is there, and what each
//! system calls it. A list; the installing is in `needs`.

use crate::command;

/// What a need is for: a chore asks for the groups it uses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Compiling the shell.
    Build,
    /// Showing a window where there is no screen.
    Display,
    /// Running every test.
    Test,
    /// Measuring against other programs.
    Bench,
    /// Testing the remotes on real servers and real sticks.
    Remotes,
}

/// The package tools whose names are known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tool {
    /// Debian, Ubuntu and their kin.
    Apt,
    /// Fedora and its kin.
    Dnf,
    /// Arch and its kin.
    Pacman,
    /// openSUSE.
    Zypper,
    /// macOS.
    Brew,
    /// Windows.
    Winget,
}

impl Tool {
    /// The tool of this system, if it is one of the known ones.
    pub fn here() -> Option<Self> {
        let known = [
            (Self::Apt, "apt-get"),
            (Self::Dnf, "dnf"),
            (Self::Pacman, "pacman"),
            (Self::Zypper, "zypper"),
            (Self::Brew, "brew"),
            (Self::Winget, "winget"),
        ];
        known
            .into_iter()
            .find(|(_, name)| command::find(name).is_some())
            .map(|(tool, _)| tool)
    }

    /// The command a person types to install with this tool, up to the package names.
    pub fn install_words(self) -> &'static str {
        match self {
            Self::Apt => "sudo apt-get install -y --no-install-recommends",
            Self::Dnf => "sudo dnf install -y",
            Self::Pacman => "sudo pacman -S --needed",
            Self::Zypper => "sudo zypper install",
            Self::Brew => "brew install",
            Self::Winget => "winget install",
        }
    }
}

/// How to see that a need is met.
pub enum Probe {
    /// A program is on `PATH`.
    Program(&'static str),
    /// pkg-config knows a library, headers and all.
    Library(&'static str),
}

/// One thing that must be there, with its package on each system that does not bring it along.
pub struct Need {
    /// The chores' groups that ask for it.
    pub groups: &'static [Group],
    /// How to see that it is there.
    pub probe: Probe,
    packages: &'static [(Tool, &'static str)],
}

impl Need {
    /// Its package for `tool`; `None` where that system does not need it.
    pub fn package(&self, tool: Tool) -> Option<&'static str> {
        self.packages
            .iter()
            .find(|(known, _)| *known == tool)
            .map(|(_, package)| *package)
    }

    /// Whether it is there.
    pub fn is_met(&self) -> bool {
        match self.probe {
            Probe::Program(program) => command::find(program).is_some(),
            Probe::Library(library) => command::find("pkg-config").is_some_and(|pkg_config| {
                let mut asked = std::process::Command::new(pkg_config);
                asked.args(["--exists", library]);
                command::answer(&mut asked).is_ok()
            }),
        }
    }

    /// What a person would call it.
    pub fn name(&self) -> &'static str {
        match self.probe {
            Probe::Program(name) | Probe::Library(name) => name,
        }
    }
}

use Group::{Bench, Build, Display, Remotes, Test};
use Probe::{Library, Program};
use Tool::{Apt, Brew, Dnf, Pacman, Winget, Zypper};

/// Everything; the order is that of a person's reading.
#[rustfmt::skip]
pub const NEEDS: &[Need] = &[
    Need { groups: &[Build], probe: Program("c++"),
        packages: &[(Apt, "build-essential"), (Dnf, "gcc-c++"), (Pacman, "base-devel"), (Zypper, "gcc-c++")] },
    Need { groups: &[Build], probe: Program("make"),
        packages: &[(Apt, "build-essential"), (Dnf, "make"), (Pacman, "base-devel"), (Zypper, "make")] },
    // OpenSSL, which seals the database, configures itself with Perl.
    Need { groups: &[Build], probe: Program("perl"),
        packages: &[(Apt, "perl"), (Dnf, "perl"), (Pacman, "perl"), (Zypper, "perl"), (Winget, "StrawberryPerl.StrawberryPerl")] },
    Need { groups: &[Build], probe: Program("pkg-config"),
        packages: &[(Apt, "pkg-config"), (Dnf, "pkgconf-pkg-config"), (Pacman, "pkgconf"), (Zypper, "pkg-config")] },
    Need { groups: &[Build], probe: Library("webkit2gtk-4.1"),
        packages: &[(Apt, "libwebkit2gtk-4.1-dev"), (Dnf, "webkit2gtk4.1-devel"), (Pacman, "webkit2gtk-4.1"), (Zypper, "webkit2gtk3-devel")] },
    Need { groups: &[Display, Test], probe: Program("Xvfb"),
        packages: &[(Apt, "xvfb"), (Dnf, "xorg-x11-server-Xvfb"), (Pacman, "xorg-server-xvfb"), (Zypper, "xorg-x11-server-Xvfb")] },
    Need { groups: &[Display, Test], probe: Program("import"),
        packages: &[(Apt, "imagemagick"), (Dnf, "ImageMagick"), (Pacman, "imagemagick"), (Zypper, "ImageMagick")] },
    Need { groups: &[Test], probe: Program("WebKitWebDriver"),
        packages: &[(Apt, "webkit2gtk-driver"), (Dnf, "webkit2gtk-driver"), (Pacman, "webkit2gtk-4.1"), (Zypper, "webkit2gtk-driver")] },
    Need { groups: &[Test], probe: Program("pdftotext"),
        packages: &[(Apt, "poppler-utils"), (Dnf, "poppler-utils"), (Pacman, "poppler"), (Zypper, "poppler-tools"), (Brew, "poppler")] },
    Need { groups: &[Test], probe: Program("gnome-keyring-daemon"),
        packages: &[(Apt, "gnome-keyring"), (Dnf, "gnome-keyring"), (Pacman, "gnome-keyring"), (Zypper, "gnome-keyring")] },
    Need { groups: &[Test], probe: Program("dbus-run-session"),
        packages: &[(Apt, "dbus"), (Dnf, "dbus-daemon"), (Pacman, "dbus"), (Zypper, "dbus-1-daemon")] },
    Need { groups: &[Test, Bench], probe: Program("sqlite3"),
        packages: &[(Apt, "sqlite3"), (Dnf, "sqlite"), (Pacman, "sqlite"), (Zypper, "sqlite3"), (Brew, "sqlite"), (Winget, "SQLite.SQLite")] },
    Need { groups: &[Test, Bench], probe: Program("xz"),
        packages: &[(Apt, "xz-utils"), (Dnf, "xz"), (Pacman, "xz"), (Zypper, "xz"), (Brew, "xz")] },
    Need { groups: &[Remotes], probe: Program("apache2"), packages: &[(Apt, "apache2-bin")] },
    Need { groups: &[Remotes], probe: Program("openssl"), packages: &[(Apt, "openssl")] },
    Need { groups: &[Remotes], probe: Program("curl"), packages: &[(Apt, "curl")] },
    Need { groups: &[Remotes], probe: Program("radosgw"), packages: &[(Apt, "radosgw")] },
    Need { groups: &[Remotes], probe: Program("ceph"), packages: &[(Apt, "ceph-common")] },
    Need { groups: &[Remotes], probe: Program("ceph-mon"), packages: &[(Apt, "ceph-mon")] },
    Need { groups: &[Remotes], probe: Program("ceph-osd"), packages: &[(Apt, "ceph-osd")] },
    Need { groups: &[Remotes], probe: Program("mkfs.exfat"), packages: &[(Apt, "exfatprogs")] },
    Need { groups: &[Remotes], probe: Program("mount.exfat-fuse"), packages: &[(Apt, "exfat-fuse")] },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_has_a_debian_package_and_a_group() {
        for need in NEEDS {
            assert!(
                need.package(Apt).is_some(),
                "{} has no Debian package",
                need.name()
            );
            assert!(
                !need.groups.is_empty(),
                "{} is asked for by no chore",
                need.name()
            );
        }
    }

    #[test]
    fn a_need_that_cannot_be_there_is_seen_as_missing() {
        let absent = |probe| Need {
            groups: &[Build],
            probe,
            packages: &[],
        };
        assert!(!absent(Program("no-such-program-anywhere")).is_met());
        assert!(!absent(Library("no-such-library-anywhere")).is_met());
        assert!(absent(Program("cargo")).is_met());
    }
}
