//! Where the catalogue is.

use std::path::{Path, PathBuf};

use catalogue::Catalogue;

use crate::Ending;

/// Opens the catalogue that was named, else that of the environment, else the one that came with the program.
pub(crate) fn open(named: Option<PathBuf>) -> Result<Catalogue, Ending> {
    let path = match named.or_else(|| std::env::var_os("CAIRN_CATALOGUE").map(PathBuf::from)) {
        Some(path) => path,
        None => bundled().ok_or_else(|| {
            Ending::Stopped(
                "no catalogue came with this program: name one with --catalogue FILE, \
                 or build one with \"cairn-cli data build data -o target/catalogue.sqlite\""
                    .to_owned(),
            )
        })?,
    };
    Catalogue::open(&path).map_err(|e| Ending::Stopped(format!("{e}: name another with --catalogue FILE")))
}

/// The catalogue beside the program, or where a package puts it, or where a build of the repository does.
fn bundled() -> Option<PathBuf> {
    let program = std::env::current_exe().ok().and_then(|path| path.canonicalize().ok());
    let beside = program.as_deref().and_then(Path::parent).map(Path::to_owned);
    let of_package = |folder: &PathBuf| {
        [
            // In a repository, before the copy that the app's own build left beside it.
            "../catalogue.sqlite",
            "catalogue.sqlite",
            "../lib/Cairn/catalogue.sqlite",
            "../lib/cairn/catalogue.sqlite",
            "resources/catalogue.sqlite",
        ]
        .map(|place| folder.join(place))
    };
    let of_repository = PathBuf::from("target/catalogue.sqlite");
    beside.iter().flat_map(of_package).chain([of_repository]).find(|path| path.is_file())
}
