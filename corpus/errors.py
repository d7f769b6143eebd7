"""Every error that a user may see; each message says what happened, to what, and what to do.

SpoorzoekerError
├── LetterUnreadable     a file that is not a letter we can read
├── DraftUnreadable      a draft to be checked that cannot be read
├── SettingsWrong        a setting or command line that cannot be carried out
├── SourceFailed         a source of letters on the web gave no usable answer
│   ├── NotThere         it says that it has no such document
│   └── NotNow           it is silent or busy; later it may answer
├── IndexBusy            a sync is under way, and there is one at a time
├── IndexMissing         nothing has been indexed yet
├── VectorsAway          the Chroma server can't be reached or used; later it may answer
├── IndexMismatch        what is built was made by another embedder or version
├── NotesUnusable        the file with people's notes is damaged or of another version
└── BackupUnusable       a backup that is damaged, newer, or none of ours
"""


class SpoorzoekerError(Exception):
    """Base of the errors whose text is meant for the user."""


class LetterUnreadable(SpoorzoekerError):
    """The file is empty, binary, damaged, or of a kind that is not read."""


class DraftUnreadable(SpoorzoekerError):
    """The draft is missing, empty, damaged, too large, or of a kind that is not read."""


class SettingsWrong(SpoorzoekerError):
    """A setting, option or argument that cannot be carried out."""


class SourceFailed(SpoorzoekerError):
    """A source of letters refuses, or answers with something that cannot be used."""


class NotThere(SourceFailed):
    """The source has no such document."""


class NotNow(SourceFailed):
    """The source cannot be reached, is busy, or broke off; what was asked may be asked later."""


class IndexBusy(SpoorzoekerError):
    """Another sync is under way in the data folder."""


class IndexMissing(SpoorzoekerError):
    """The data folder holds no index yet."""


class VectorsAway(SpoorzoekerError):
    """The server that keeps the vectors is silent, busy, or not what it should be."""


class IndexMismatch(SpoorzoekerError):
    """The index was built by another embedder, dimension or chunker version."""


class NotesUnusable(SpoorzoekerError):
    """The file that keeps people's notes is damaged or of another version; it is left as it is."""


class BackupUnusable(SpoorzoekerError):
    """The file is no backup that can be put back; nothing was changed."""
