#pragma once

#include <string>

namespace core {

/// What went wrong. `app` makes a translated sentence and an exit code of it; nobody below does.
enum class ErrorCode
{
    Cancelled,

    // The caller asked for something that does not exist or cannot be.
    UnknownTable,
    UnknownField,
    UnknownRecord,
    AmbiguousName,
    UnknownRule,
    InvalidValue,
    InvalidGeometry,
    InvalidUsage,
    NoStreets, // the plan has no roads to measure along
    NothingToUndo,
    NothingToRedo,

    // A file that is read or written.
    FileNotFound,
    FileUnreadable,
    FileExists,
    FormatUnknown,
    LayerNotChosen,
    LayerUnknown,
    CrsUnknown,
    EncodingUnknown,
    ReaderCrashed,
    ReaderSilent,
    ReaderTooLarge,
    DiskFull,
    ReadOnly,
    WriteFailed,
    RuleUnreadable, // a rule file; the subject names the place in it

    // The plan file itself.
    NotAPlan,
    PlanDamaged,
    PlanLocked,
    PlanTooNew,

    Internal
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string subject{}; // the file, table, field or record it happened to
    std::string detail{};  // what the library said; for the log, and shown only where nothing better is known
};

} // namespace core
