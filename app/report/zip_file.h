#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace app {

/// A ZIP archive made in memory (PKWARE APPNOTE 6.3): enough for an OpenDocument package.
class ZipFile
{
public:
    enum class Packing
    {
        Stored,
        Deflated
    };
    void add(const QByteArray& name, const QByteArray& bytes, Packing packing);
    /// The whole archive; nothing can be added afterwards.
    QByteArray finish();

private:
    QByteArray m_bytes{};
    QByteArray m_directory{};
    int m_count = 0;
};

} // namespace app
