# Settings.
# Begun, not finished: this file needs a Gaelic speaker. Lines still in English wait for one.

settings-title = Roghainnean
settings-lede = Make Cairn comfortable, and look after your record.
you-title = Mu do dheidhinn
stage-label = Your year at school
stage-none = I would rather not say
lock-title = Your lock
lock-is = Your record is locked with a passphrase. Nobody can read it without.
lock-is-not = Your record is not locked. Anyone at this PC can read it.
passphrase-new = New passphrase
passphrase-set = Lock my record
passphrase-change = Change my passphrase
passphrase-remove = Take the passphrase away
passphrase-remove-title = Take the lock off?
passphrase-remove-what = Anyone at this PC will be able to read your record.
passphrase-remove-no = Keep it locked
told-guarded = Your record is locked with your new passphrase.
told-not-guarded = Your record has no passphrase now.
lock-now = Lock now
copy-title = Take your record with you
copy-what = Save a copy on a USB stick or in your own folder. It opens on any computer that has Cairn.
copy-save = Save a copy
copy-saved = Saved as { $file }
