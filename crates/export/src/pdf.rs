//! Typst, shut in: it sees one template, one file of data and our own fonts; everything else it asks for is not there.
//!
//! What the pupil wrote reaches it as JSON, so that no text can be read as markup or code.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Error, fonts};

/// How many exports back the engine's cache reaches. It saves nothing worth its memory beyond the last.
const CACHE_AGE: usize = 1;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::builder().build()));

/// One template, with the data and the fonts to set it with.
struct Desk {
    template: Source,
    data: Bytes,
    data_id: FileId,
    fonts: Vec<&'static Font>,
    book: LazyHash<FontBook>,
}

/// Sets a template with `data`, which it reads as `/plan.json`, in the fonts of these places.
pub(crate) fn set(template: &str, data: Vec<u8>, fonts: impl Iterator<Item = usize>) -> Result<Vec<u8>, Error> {
    let fonts: Vec<&'static Font> = fonts.filter_map(fonts::font).collect();
    let desk = Desk {
        template: Source::new(file("/plan.typ")?, template.to_owned()),
        data: Bytes::new(data),
        data_id: file("/plan.json")?,
        book: LazyHash::new(FontBook::from_fonts(fonts.iter().copied())),
        fonts,
    };
    let options = options()?;
    let made = typst::compile::<PagedDocument>(&desk)
        .output
        .and_then(|document| typst_pdf::pdf(&document, &options))
        .map_err(|errors| refused(&errors));
    comemo::evict(CACHE_AGE);
    made
}

fn options() -> Result<PdfOptions, Error> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::Engine { detail: error.message().to_string() })?;
    Ok(PdfOptions { standards, creator: Smart::Custom(Some("Cairn".to_owned())), ..PdfOptions::default() })
}

fn file(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|error| Error::Engine { detail: format!("{error:?}") })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn refused(errors: &[SourceDiagnostic]) -> Error {
    let detail: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::Engine { detail: detail.join("; ") }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).map(|font| (*font).clone())
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
