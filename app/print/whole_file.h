#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace app {

/// Writes a file that is there whole or not at all: the bytes go to a temporary file in the same folder,
/// which takes the name only when all of it is on the disk. An existing file stays as it was until then.
/// DiskFull, ReadOnly, FileNotFound (no such folder), WriteFailed.
core::Result<void> writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace app
