//! Ceph's S3 gateway with the least it lives on: one monitor, and one disk in memory. Nobody checks
//! who they are among themselves; the gateway checks its callers.

use std::path::Path;
use std::process::Command;

use super::keeper::Keeper;
use super::{Started, free_port, made, written};
use crate::command::{self, Stop};

const CLUSTER: &str = "7c1d8f52-1d1b-4f0e-9d2e-3f6a1c0b5e77";
const DISK: &str = "b0a7c3e4-5d0e-4a56-8f43-6a9d2f1e8c90";
const KEY: &str = "VALISETESTKEY";
const SECRET: &str = "valise/test+secret";
const BUCKET: &str = "valise";
/// SHA-256 of no bytes: what curl does not say of itself when it signs.
const NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// Starts it in a folder of its own.
pub fn start(folder: &Path) -> Result<Started, Stop> {
    let (monitor, gateway) = (free_port()?, free_port()?);
    for inside in ["mon", "osd", "run"] {
        made(&folder.join(inside))?;
    }
    let settings = folder.join("ceph.conf");
    written(&folder.join("keyring"), "")?;
    written(&settings, &self::settings(folder, monitor, gateway))?;
    let settings = settings.to_string_lossy().into_owned();
    let log = |name: &str| folder.join(format!("{name}.log"));
    let map = folder.join("monmap").to_string_lossy().into_owned();
    let place = format!("[v1:127.0.0.1:{monitor}]");
    let run = |program: &str, words: &[&str]| {
        let mut asked = Command::new(program);
        command::answer(asked.args(["-c", &settings]).args(words)).map(drop)
    };
    let map_words = ["--create", "--fsid", CLUSTER, "--addv", "a", &place, &map];
    command::answer(Command::new("monmaptool").args(map_words))?;
    run("ceph-mon", &["--mkfs", "-i", "a", "--monmap", &map])?;
    let words = ["ceph-mon", "-c", &settings, "-i", "a", "-f"];
    let mut keepers = vec![Keeper::start(&words, &log("monitor"))?];
    keepers[0].answers(monitor)?;
    let patient = ["--connect-timeout", "60"];
    run("ceph", &[&patient[..], &["osd", "new", DISK]].concat())?;
    run("ceph-osd", &["-i", "0", "--mkfs", "--osd-uuid", DISK])?;
    let add = [
        "osd",
        "crush",
        "add",
        "osd.0",
        "1",
        "root=default",
        "host=here",
    ];
    run("ceph", &[&patient[..], &add].concat())?;
    let words = ["ceph-osd", "-c", &settings, "-i", "0", "-f"];
    keepers.push(Keeper::start(&words, &log("disk"))?);
    let key = format!("--access-key={KEY}");
    let secret = format!("--secret={SECRET}");
    let user = [
        "user",
        "create",
        "--uid=test",
        "--display-name=Test",
        &key,
        &secret,
    ];
    run("radosgw-admin", &user)?;
    let words = ["radosgw", "-c", &settings, "-n", "client.admin", "-f"];
    let server = Keeper::start(&words, &log("gateway"))?;
    server.answers(gateway)?;
    keepers.push(server);
    bucket(gateway)?;
    let endpoint = format!("http%3A%2F%2F127.0.0.1%3A{gateway}");
    Ok(Started {
        keepers,
        environment: vec![
            ("VALISE_S3", format!("s3://{BUCKET}/?endpoint={endpoint}")),
            ("VALISE_S3_ID", KEY.to_owned()),
            ("VALISE_S3_SECRET", SECRET.to_owned()),
        ],
    })
}

fn bucket(gateway: u16) -> Result<(), Stop> {
    let mut asked = Command::new("curl");
    asked
        .args([
            "--fail",
            "--silent",
            "--show-error",
            "--noproxy",
            "*",
            "-X",
            "PUT",
        ])
        .args(["--aws-sigv4", "aws:amz:us-east-1:s3"])
        .args(["--user", &format!("{KEY}:{SECRET}")])
        .args(["-H", &format!("x-amz-content-sha256: {NOTHING}")])
        .arg(format!("http://127.0.0.1:{gateway}/{BUCKET}"));
    command::answer(&mut asked).map(drop)
}

fn settings(folder: &Path, monitor: u16, gateway: u16) -> String {
    let folder = folder.display();
    format!(
        "[global]\n\
         fsid = {CLUSTER}\n\
         mon host = v1:127.0.0.1:{monitor}\n\
         public addr = 127.0.0.1\n\
         ms bind msgr2 = false\n\
         auth cluster required = none\n\
         auth service required = none\n\
         auth client required = none\n\
         run dir = {folder}/run\n\
         admin socket =\n\
         log file =\n\
         mon cluster log file = /dev/null\n\
         mon data = {folder}/mon\n\
         mon data avail crit = 1\n\
         mon data avail warn = 2\n\
         mon allow pool size one = true\n\
         mon max pg per osd = 1000\n\
         osd pool default size = 1\n\
         osd pool default min size = 1\n\
         osd pool default pg num = 1\n\
         osd pool default pgp num = 1\n\
         osd pool default pg autoscale mode = off\n\
         osd crush chooseleaf type = 0\n\
         [osd]\n\
         osd data = {folder}/osd\n\
         osd objectstore = memstore\n\
         memstore device bytes = 1073741824\n\
         [client]\n\
         keyring = {folder}/keyring\n\
         rgw init timeout = 60\n\
         rgw data = {folder}/run\n\
         rgw frontends = beast endpoint=127.0.0.1:{gateway}\n"
    )
}
