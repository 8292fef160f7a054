//! The system's own dialogs, and the person's own browser.

use app::{Answer, Ask};
use rfd::{AsyncFileDialog, FileHandle, MessageDialog, MessageLevel};
use tauri::WebviewWindow;

use crate::places;

/// Puts a question to the person and waits for the answer.
pub(crate) async fn put(window: &WebviewWindow, ask: Ask) -> Answer {
    if let Some(folder) = places::told("CAIRN_ANSWERS") {
        return ask.answered_from(&folder);
    }
    match ask {
        Ask::Save { name, kind } => {
            file(window, move |dialog| {
                Box::pin(dialog.add_filter(name.clone(), &[kind.extension()]).set_file_name(name).save_file())
            })
            .await
        }
        Ask::Open { kind } => {
            file(window, move |dialog| Box::pin(dialog.add_filter("Cairn", kind.extensions()).pick_file())).await
        }
        Ask::Visit { address } => match open::that_detached(address) {
            Ok(()) => Answer::Done,
            Err(_) => Answer::No,
        },
    }
}

type Picked = std::pin::Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

/// File dialogs must be made on the window's thread and are waited for elsewhere.
async fn file(window: &WebviewWindow, ask: impl FnOnce(AsyncFileDialog) -> Picked + Send + 'static) -> Answer {
    let (tell, told) = tokio::sync::oneshot::channel();
    let parent = window.clone();
    let made = window.run_on_main_thread(move || {
        // A window that has gone takes the answer with it.
        let _ = tell.send(ask(AsyncFileDialog::new().set_parent(&parent)));
    });
    match (made, told.await) {
        (Ok(()), Ok(picked)) => picked.await.map_or(Answer::No, |file| Answer::File(file.path().to_owned())),
        _ => Answer::No,
    }
}

/// Says that there can be no window, for whoever looks after the PC. The web engine may be the very thing missing.
pub(crate) fn cannot_start(reason: &str) {
    eprintln!("Cairn cannot start: {reason}");
    MessageDialog::new().set_level(MessageLevel::Error).set_title("Cairn").set_description(reason).show();
}
