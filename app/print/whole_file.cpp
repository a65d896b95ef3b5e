#include "app/print/whole_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace app {

namespace {

tl::unexpected<core::Error> failure(const QSaveFile& file)
{
    const auto path = file.fileName().toStdString();
    const auto detail = file.errorString().toStdString();
    const QFileInfo folder{QFileInfo{file.fileName()}.absolutePath()};
    if (file.error() == QFileDevice::ResourceError)
        return core::fail(core::ErrorCode::DiskFull, path, detail);
    if (!folder.isDir())
        return core::fail(core::ErrorCode::FileNotFound, folder.filePath().toStdString(), detail);
    if (file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError)
        return core::fail(core::ErrorCode::ReadOnly, path, detail);
    return core::fail(core::ErrorCode::WriteFailed, path, detail);
}

} // namespace

core::Result<void> writeWholeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return failure(file);
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return failure(file);
    return {};
}

} // namespace app
