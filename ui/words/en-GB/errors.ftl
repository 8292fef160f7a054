# Everything that can go wrong: what happened, and what to do next. One message for each kind of error.

error-noSuchCommand = This part of Cairn does not match the rest ({ $name }). Close Cairn and open it again.
error-malformed = Cairn could not understand that. Try once more. If it happens again, close Cairn and open it again.
error-noSuchPage = This page is not in Cairn. It may have a new name: look for it in the box at the top.
error-noSuchAttempt = These answers are not in your record. They may have been undone: press Redo to bring them back.
error-noSuchSheet = That “what if” is not there any more. Go back to your own sheet. Undo brings it back if you threw it away.
error-tooLong = { $field ->
    [nickname] That name is too long. Use { $most } letters or fewer.
    [reason] That reason is too long. Keep it to { $most } letters, and put the rest in a note.
    [step] That step is too long. Keep it to { $most } letters.
    [passphrase] That passphrase is too long. Use { $most } letters or fewer.
    [evidence] That is too long. Keep it to { $most } letters.
    [sheet] This part of the sheet is full. Take something off first.
    [name] That name is too long. Use { $most } letters or fewer.
    [form] That name is too long. Use { $most } letters or fewer.
    [column] That name is too long. Use { $most } letters or fewer.
    [columns] A form has { $most } columns at most.
    [courses] That is more than { $most } subjects in one place. Take some out first.
   *[text] That is too long ({ $given } letters of { $most }). Move some of it to another note.
}
error-empty = { $field ->
    [nickname] Type what we should call you. A nickname is enough.
    [step] Type what you want to do, then add it.
    [name] Give it a name first.
   *[text] There is nothing there yet. Type something first.
}
error-passphraseTooShort = That passphrase is too short. Use { $least } letters or more: three or four words work well.
error-nobodyHere = Nobody has a record open. Go to the first screen to start.
error-locked = Your record is locked. Type your passphrase to open it again.
error-wrongPassphrase = That passphrase does not open this record. Nothing is lost. Check big and small letters and try again.
error-recordInUse = { $who ->
    [none] This record is open in another window or on another computer. Close it there, then try again.
   *[other] This record is open on the computer called { $who }. Close it there, then try again.
}
error-noSuchRecord = That record is not there any more. It may have been moved. Choose another, or open it from a file.
error-notARecord = That file is not a Cairn record. Records end in “.cairn”. Choose another file.
error-damagedRecord = That record is damaged. Cairn has not changed it. Keep the file and open a copy if you have one.
error-otherRecordThere = Somebody else's record has that name there. Choose another name or another folder.
error-copyHoldsMore = The copy there holds things that this record does not have. Save this one under another name.
error-newerRecord = That record was made by a newer Cairn. Ask for this Cairn to be brought up to date. The record is safe.
error-readOnly = Cairn may not write there. Choose another folder, or ask whoever looks after the PCs.
error-diskFull = The disk is full, so this is not saved. Your words are still on the screen. Free some space and try again.
error-notWritten = This could not be saved. Your words are still on the screen. Try again.{ $reason ->
    [none] { "" }
   *[other] { " " }The computer says: { $reason }
}
error-catalogueMissing = Cairn's careers are missing. Ask whoever looks after the PCs to install Cairn again. Records are safe.
error-catalogueDamaged = Cairn's careers cannot be read. Ask whoever looks after the PCs to install Cairn again. Records are safe.
error-catalogueOther = Cairn's careers belong to another version. Ask whoever looks after the PCs to install Cairn again.
error-formUnread = That file could not be read. Nothing has changed. Choose another, or ask for it again. The computer says: { $reason }
error-nothingToUndo = There is nothing to undo.
error-internal = Something went wrong inside Cairn. What you saved is safe. Try again, or close Cairn and open it again.
