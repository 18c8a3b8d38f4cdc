//! Apache httpd with mod_dav, under TLS with a certificate that the tests trust, and once more with
//! one that nobody does.

use std::path::Path;
use std::process::Command;

use super::keeper::Keeper;
use super::{Started, free_port, made, unwritten, written};
use crate::command::{self, Stop};

const USER: &str = "eva";
const PASSWORD: &str = "correct horse";
/// Where systems keep the modules.
const MODULES: &[&str] = &["/usr/lib/apache2/modules", "/usr/lib64/apache2"];
/// Those that are not built in are loaded.
const WANTED: &[&str] = &[
    "mpm_event",
    "unixd",
    "authn_core",
    "authn_file",
    "authz_core",
    "authz_user",
    "auth_basic",
    "mime",
    "ssl",
    "dav",
    "dav_fs",
];

/// Starts it in a folder of its own.
pub fn start(folder: &Path) -> Result<Started, Stop> {
    let (port, strange) = (free_port()?, free_port()?);
    certificate(folder, "trusted", "localhost")?;
    certificate(folder, "strange", "nobody")?;
    let hash = password_hash()?;
    written(&folder.join("users"), &format!("{USER}:{hash}\n"))?;
    written(&folder.join("types"), "")?;
    for inside in ["dav", "run"] {
        open_to_all(&made(&folder.join(inside))?)?;
    }
    let settings = settings(folder, port, strange)?;
    let file = folder.join("httpd.conf");
    written(&file, &settings)?;
    let file = file.to_string_lossy();
    let words = ["apache2", "-f", &file, "-DFOREGROUND"];
    let keeper = Keeper::start(&words, &folder.join("log"))?;
    keeper.answers(port)?;
    let trusted = folder.join("trusted.pem").display().to_string();
    Ok(Started {
        keepers: vec![keeper],
        environment: vec![
            ("SSL_CERT_FILE", trusted),
            ("VALISE_WEBDAV", format!("webdav+https://localhost:{port}/")),
            ("VALISE_WEBDAV_USER", USER.to_owned()),
            ("VALISE_WEBDAV_PASSWORD", PASSWORD.to_owned()),
            (
                "VALISE_WEBDAV_STRANGER",
                format!("webdav+https://localhost:{strange}/"),
            ),
        ],
    })
}

/// Started by root, it serves as nobody.
fn open_to_all(folder: &Path) -> Result<(), Stop> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let all = std::fs::Permissions::from_mode(0o777);
        std::fs::set_permissions(folder, all).map_err(|error| unwritten(folder, &error))?;
    }
    Ok(())
}

fn certificate(folder: &Path, name: &str, subject: &str) -> Result<(), Stop> {
    let at = |ending: &str| folder.join(format!("{name}.{ending}"));
    let mut asked = Command::new("openssl");
    asked
        .args(["req", "-x509", "-nodes", "-days", "2", "-newkey", "ec"])
        .args(["-pkeyopt", "ec_paramgen_curve:P-256"])
        .args(["-subj", &format!("/CN={subject}")])
        .args(["-addext", "subjectAltName=DNS:localhost"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .arg("-keyout")
        .arg(at("key"))
        .arg("-out")
        .arg(at("pem"));
    command::answer(&mut asked).map(drop)
}

/// As Apache reads it from its file of users.
fn password_hash() -> Result<String, Stop> {
    let mut asked = Command::new("openssl");
    let hash = command::answer(asked.args(["passwd", "-apr1", PASSWORD]))?;
    Ok(hash.trim().to_owned())
}

fn settings(folder: &Path, port: u16, strange: u16) -> Result<String, Stop> {
    let modules = MODULES.iter().map(Path::new).find(|place| place.is_dir());
    let modules = modules.ok_or_else(|| Stop::new("Apache's modules are not found.".to_owned()))?;
    let mut loads = String::new();
    for name in WANTED {
        let file = modules.join(format!("mod_{name}.so"));
        if file.is_file() {
            loads += &format!("LoadModule {name}_module {}\n", file.display());
        }
    }
    let folder = folder.display();
    Ok(format!(
        "ServerRoot {folder}\nServerName localhost\nUser #65534\nGroup #65534\n{loads}\
         Listen 127.0.0.1:{port}\nListen 127.0.0.1:{strange}\n\
         PidFile run/pid\nDefaultRuntimeDir run\nMutex file:run default\nErrorLog run/errors\n\
         TypesConfig types\nDavLockDB run/locks\nDocumentRoot dav\n\
         SSLEngine on\nSSLCertificateFile trusted.pem\nSSLCertificateKeyFile trusted.key\n\
         <VirtualHost 127.0.0.1:{strange}>\nSSLEngine on\n\
         SSLCertificateFile strange.pem\nSSLCertificateKeyFile strange.key\n</VirtualHost>\n\
         <Directory {folder}/dav>\nDav On\nAuthType Basic\nAuthName Valise\n\
         AuthUserFile users\nRequire valid-user\n</Directory>\n"
    ))
}
