//! What typst sees while it sets a page: the templates, the fonts and one file of data. Nothing else
//! can be read, no clock, no disk, no network.
//! Deliberately absent: packages; the templates use none.

use crate::fonts::fonts;
use std::collections::HashMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The templates; the names are those they import each other by.
const TEMPLATES: [(&str, &str); 10] = [
    ("dossier.typ", include_str!("../templates/dossier.typ")),
    ("sheet.typ", include_str!("../templates/sheet.typ")),
    ("style.typ", include_str!("../templates/style.typ")),
    ("signs.typ", include_str!("../templates/signs.typ")),
    ("chart.typ", include_str!("../templates/chart.typ")),
    ("chain.typ", include_str!("../templates/chain.typ")),
    ("front.typ", include_str!("../templates/front.typ")),
    ("visits.typ", include_str!("../templates/visits.typ")),
    ("value.typ", include_str!("../templates/value.typ")),
    ("worth.typ", include_str!("../templates/worth.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static SOURCES: LazyLock<HashMap<FileId, Source>> = LazyLock::new(|| {
    TEMPLATES
        .iter()
        .map(|(name, text)| {
            let id = file(name);
            (id, Source::new(id, (*text).to_owned()))
        })
        .collect()
});

static DATA: LazyLock<FileId> = LazyLock::new(|| file("data.json"));

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a bundled file's name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// One template with one file of data: what a press prints from.
pub(crate) struct Stone {
    main: FileId,
    data: Bytes,
}

impl Stone {
    /// `template` is one of the bundled ones, `data` is JSON.
    pub fn new(template: &str, data: Vec<u8>) -> Self {
        Self {
            main: file(template),
            data: Bytes::new(data),
        }
    }
}

impl World for Stone {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SOURCES.get(&id).cloned().ok_or_else(|| not_here(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA {
            Ok(self.data.clone())
        } else {
            Err(not_here(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().all.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
