#include "app/report/zip_file.h"

#include <array>
#include <cstdint>

namespace app {

namespace {

constexpr std::uint16_t version = 20; // 2.0: deflate
constexpr std::uint16_t utf8Names = 1 << 11;
constexpr std::uint16_t noTime = 0;
constexpr std::uint16_t firstDay = (1 << 5) | 1; // 1 January 1980: the same bytes every time

std::uint32_t crc32(const QByteArray& bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1u) != 0 ? 0xEDB88320u ^ (value >> 1u) : value >> 1u;
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char c : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xFFu] ^ (sum >> 8u);
    return sum ^ 0xFFFFFFFFu;
}

void put16(QByteArray& bytes, std::uint32_t value)
{
    bytes.append(static_cast<char>(value & 0xFFu));
    bytes.append(static_cast<char>((value >> 8u) & 0xFFu));
}

void put32(QByteArray& bytes, std::uint32_t value)
{
    put16(bytes, value & 0xFFFFu);
    put16(bytes, value >> 16u);
}

/// What is between qCompress's length with zlib's header, and zlib's sum.
QByteArray deflated(const QByteArray& bytes)
{
    constexpr qsizetype before = 4 + 2;
    constexpr qsizetype after = 4;
    const auto packed = qCompress(bytes);
    return packed.mid(before, packed.size() - before - after);
}

std::uint32_t sizeOf(const QByteArray& bytes)
{
    return static_cast<std::uint32_t>(bytes.size());
}

} // namespace

void ZipFile::add(const QByteArray& name, const QByteArray& bytes, Packing packing)
{
    const bool packs = packing == Packing::Deflated && !bytes.isEmpty();
    const auto stored = packs ? deflated(bytes) : bytes;
    const auto offset = sizeOf(m_bytes);
    QByteArray common; // the part that both headers have
    put16(common, version);
    put16(common, utf8Names);
    put16(common, packs ? 8 : 0);
    put16(common, noTime);
    put16(common, firstDay);
    put32(common, crc32(bytes));
    put32(common, sizeOf(stored));
    put32(common, sizeOf(bytes));
    put16(common, sizeOf(name));
    put16(common, 0); // extra field

    put32(m_bytes, 0x04034B50u);
    m_bytes += common + name + stored;

    put32(m_directory, 0x02014B50u);
    put16(m_directory, version);
    m_directory += common;
    put16(m_directory, 0); // comment
    put16(m_directory, 0); // disk
    put16(m_directory, 0); // internal attributes
    put32(m_directory, 0); // external attributes
    put32(m_directory, offset);
    m_directory += name;
    ++m_count;
}

QByteArray ZipFile::finish()
{
    const auto offset = sizeOf(m_bytes);
    m_bytes += m_directory;
    put32(m_bytes, 0x06054B50u);
    put16(m_bytes, 0);
    put16(m_bytes, 0);
    put16(m_bytes, static_cast<std::uint32_t>(m_count));
    put16(m_bytes, static_cast<std::uint32_t>(m_count));
    put32(m_bytes, sizeOf(m_directory));
    put32(m_bytes, offset);
    put16(m_bytes, 0);
    return m_bytes;
}

} // namespace app
