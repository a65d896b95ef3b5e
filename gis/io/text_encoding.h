#pragma once

#include "gis/io/reader_protocol.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gis {

/// What a file says about its text: the content of its .cpg, and the language byte of its .dbf (0: none).
struct EncodingLabel
{
    std::string cpg{};
    int languageByte = 0;
};

/// What the bytes of a file's text look like, gathered piece by piece (a field, a file).
class ByteJudge
{
public:
    /// `cut`: the piece may end inside a character, as fields of a .dbf do.
    void add(std::string_view bytes, bool cut = false);

    bool ascii() const { return m_high == 0; }
    bool utf8() const { return m_invalid == 0; }
    /// Characters of UTF-8 stand against few bytes that are none: somebody pasted into a UTF-8 file.
    bool mostlyUtf8() const { return m_characters >= 2 * m_invalid; }
    /// Nearly all high bytes come in pairs that are Chinese characters in GB 2312; Western text has them
    /// alone.
    bool chinese() const { return m_pairs >= 3 && m_pairs * 20 >= m_bytes * 9; }
    bool control() const { return m_control > 0; } // 0x80..0x9F outside UTF-8: not ISO-8859-1

private:
    void countPairs(std::string_view bytes);

    std::size_t m_high = 0;
    std::size_t m_bytes = 0;      // from 0x80 up
    std::size_t m_pairs = 0;      // of GB 2312
    std::size_t m_characters = 0; // of UTF-8, beyond ASCII
    std::size_t m_invalid = 0;
    std::size_t m_control = 0;
};

/// Judges the bytes, not the label: valid UTF-8 is UTF-8 whatever the file claims; else the label where it
/// can be, else GBK where the bytes look like it, else windows-1252. `wanted` is "auto" or a name that a
/// person gave.
Chosen chooseEncoding(const ByteJudge& bytes, const EncodingLabel& label, const std::string& wanted);

/// True where iconv knows the name.
bool knownEncoding(const std::string& name);

bool isUtf8(std::string_view text);

/// "UTF-16LE" or "UTF-16BE" by the mark at the start, or by the zeros that stand in every other place of
/// Western text; empty where it is neither.
std::string wideEncoding(std::string_view bytes);

/// Text of a known encoding as UTF-8.
class TextDecoder
{
public:
    explicit TextDecoder(const std::string& encoding);
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;
    ~TextDecoder();

    /// Nothing where the bytes are not in the encoding. A character cut off at the end is left out.
    std::optional<std::string> decode(std::string_view bytes) const;
    /// The same, with windows-1252 where that fails; `fellBack` says so. Without `mayBeCut`, a character that
    /// is cut off at the end fails too.
    std::string decodeOr1252(std::string_view bytes, bool& fellBack, bool mayBeCut = true) const;

private:
    void* m_converter; // iconv_t; null for UTF-8
};

} // namespace gis
