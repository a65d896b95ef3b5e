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
    bool control() const { return m_control > 0; } // 0x80..0x9F outside UTF-8: not ISO-8859-1

private:
    std::size_t m_high = 0;
    std::size_t m_invalid = 0;
    std::size_t m_control = 0;
};

/// Judges the bytes, not the label: valid UTF-8 is UTF-8 whatever the file claims; else the label where it
/// can be, else windows-1252. `wanted` is "auto" or a name that a person gave.
Chosen chooseEncoding(const ByteJudge& bytes, const EncodingLabel& label, const std::string& wanted);

/// True where iconv knows the name.
bool knownEncoding(const std::string& name);

bool isUtf8(std::string_view text);

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
    /// The same, with windows-1252 where that fails; `fellBack` says so.
    std::string decodeOr1252(std::string_view bytes, bool& fellBack) const;

private:
    void* m_converter; // iconv_t; null for UTF-8
};

} // namespace gis
