#include "app/print/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>

namespace app {

namespace {

/// `number` is the system's error number of the call that failed.
tl::unexpected<core::Error> failure(const QSaveFile& file, int number)
{
    const auto path = file.fileName().toStdString();
    const auto detail = file.errorString().toStdString();
    const QFileInfo folder{QFileInfo{file.fileName()}.absolutePath()};
    if (!folder.isDir())
        return core::fail(core::ErrorCode::FileNotFound, folder.filePath().toStdString(), detail);
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // a limit on the size of files
        return core::fail(core::ErrorCode::DiskFull, path, detail);
    case EACCES:
    case EPERM:
    case EROFS:
        return core::fail(core::ErrorCode::ReadOnly, path, detail);
    default:
        return core::fail(core::ErrorCode::WriteFailed, path, detail);
    }
}

} // namespace

core::Result<void> writeWholeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file{path};
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
        !file.commit())
        return failure(file, errno);
    return {};
}

} // namespace app
