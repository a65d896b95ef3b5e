#include "gis/io/text_encoding.h"

#include "core/base/translate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <fmt/format.h>
#include <iconv.h>

namespace gis {

namespace {

#define M(text) PS_TEXT("Encoding", text)

/// Length of the UTF-8 character at the start of `text` (1..4); 0 where it is none; -1 where it is cut off.
int characterLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xC2 && first <= 0xDF   ? 2
                       : (first & 0xF0) == 0xE0         ? 3
                       : first >= 0xF0 && first <= 0xF4 ? 4
                                                        : 0;
    if (length == 0)
        return 0;
    for (std::size_t i = 1; i < static_cast<std::size_t>(length); ++i) {
        if (i >= text.size())
            return -1;
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    if (length > 2) { // overlong forms, surrogates, beyond U+10FFFF
        const unsigned char second = byte(1);
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ||
            (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
            return 0;
    }
    return length;
}

std::string upper(std::string_view text)
{
    std::string result;
    for (const char c : text)
        if (std::isspace(static_cast<unsigned char>(c)) == 0 && c != '\0')
            result += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return result;
}

/// The name that iconv knows for what stands in a .cpg: "UTF-8", "1252", "ANSI 1252", "88591", "ISO 88591",
/// "GBK" …
std::string fromCpg(std::string_view label)
{
    auto name = upper(label);
    if (name.starts_with("\xEF\xBB\xBF"))
        name.erase(0, 3);
    if (name == "UTF8" || name == "65001" || name == "CP65001")
        return "UTF-8";
    for (const std::string_view prefix : {"ANSI", "WINDOWS-", "CP"})
        if (name.starts_with(prefix))
            name.erase(0, prefix.size());
    const bool digits = !name.empty() && std::all_of(name.begin(), name.end(),
                                                     [](unsigned char c) { return std::isdigit(c) != 0; });
    if (digits && name.starts_with("8859"))
        return "ISO-8859-" + name.substr(4);
    if (digits && name.size() == 4 && name.starts_with("125"))
        return "windows-" + name;
    if (digits)
        return "CP" + name;
    if (name.starts_with("ISO8859"))
        return "ISO-8859-" + name.substr(name[7] == '-' ? 8 : 7);
    if (name.starts_with("ISO-8859"))
        return "ISO-8859-" + name.substr(name.size() > 8 && name[8] == '-' ? 9 : 8);
    return name == "SYSTEM" ? std::string{} : name;
}

/// dBASE language byte to code page (the values that occur; ESRI and FoxPro).
std::string fromLanguageByte(int byte)
{
    switch (byte) {
    case 0x01:
    case 0x1B:
        return "CP437";
    case 0x02:
    case 0x1D:
        return "CP850";
    case 0x03:
    case 0x57: // "ANSI": what Windows used where the file was made
    case 0x58:
    case 0x59:
        return "windows-1252";
    case 0x13:
    case 0x7B:
        return "CP932";
    case 0x4D:
    case 0x7A:
        return "CP936";
    case 0x4E:
    case 0x79:
        return "CP949";
    case 0x4F:
    case 0x78:
        return "CP950";
    case 0x50:
    case 0x7C:
        return "CP874";
    case 0x64:
        return "CP852";
    case 0x65:
        return "CP866";
    case 0xC8:
        return "windows-1250";
    case 0xC9:
        return "windows-1251";
    default:
        return {};
    }
}

} // namespace

void ByteJudge::add(std::string_view bytes, bool cut)
{
    countPairs(bytes);
    for (std::size_t i = 0; i < bytes.size();) {
        const int length = characterLength(bytes.substr(i));
        if (length == 1) {
            ++i;
            continue;
        }
        ++m_high;
        m_characters += length > 1 ? 1 : 0;
        if (length < 0 && cut)
            return;
        if (length <= 0) {
            ++m_invalid;
            const auto byte = static_cast<unsigned char>(bytes[i]);
            m_control += byte >= 0x80 && byte <= 0x9F ? 1 : 0;
        }
        i += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
}

void ByteJudge::countPairs(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        if (first < 0x80)
            continue;
        ++m_bytes;
        const auto second = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0;
        if (first >= 0xA1 && first <= 0xF7 && second >= 0xA1 && second <= 0xFE) {
            ++m_bytes;
            ++m_pairs;
            ++i;
        }
    }
}

bool knownEncoding(const std::string& name)
{
    const auto converter = iconv_open("UTF-8", name.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1))
        return false;
    iconv_close(converter);
    return true;
}

bool isUtf8(std::string_view text)
{
    ByteJudge judge;
    judge.add(text);
    return judge.utf8();
}

std::string wideEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"))
        return "UTF-16BE";
    const auto head = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const auto most = head.size() * 2 / 5; // of the half that is high bytes
    const auto few = head.size() / 50;
    if (head.size() >= 8 && zeros[1] > most && zeros[0] <= few)
        return "UTF-16LE";
    return head.size() >= 8 && zeros[0] > most && zeros[1] <= few ? "UTF-16BE" : "";
}

Chosen chooseEncoding(const ByteJudge& bytes, const EncodingLabel& label, const std::string& wanted)
{
    if (wanted != "auto" && !wanted.empty())
        return {wanted, {M("dipilih pengguna"), {}}};
    auto labelled = fromCpg(label.cpg);
    Chosen chosen{labelled, {M("menurut berkas .cpg"), {}}};
    if (labelled.empty() || !knownEncoding(labelled)) {
        labelled = fromLanguageByte(label.languageByte);
        chosen = {labelled,
                  {M("menurut bita bahasa berkas .dbf (0x%1)"), {fmt::format("{:02X}", label.languageByte)}}};
    }
    if (bytes.ascii())
        return labelled.empty() ? Chosen{"UTF-8", {M("hanya huruf ASCII"), {}}} : chosen;
    if (bytes.utf8()) {
        if (labelled.empty())
            return {"UTF-8", {M("semua bita sah sebagai UTF-8"), {}}};
        if (labelled == "UTF-8")
            return chosen;
        return {"UTF-8", {M("berkas menyebut %1, tetapi semua bitanya sah sebagai UTF-8"), {labelled}}};
    }
    if (bytes.mostlyUtf8() && (labelled.empty() || labelled == "UTF-8"))
        return {"UTF-8",
                {M("hampir semua hurufnya sah sebagai UTF-8; yang tidak sah disebut per baris"), {}},
                true};
    if (bytes.chinese() && (labelled.empty() || labelled == "UTF-8" || labelled.starts_with("windows-125") ||
                            labelled.starts_with("ISO-8859")))
        return {"GBK", {M("bukan UTF-8; bitanya berpasangan seperti huruf Tionghoa (GBK)"), {}}, true};
    if (labelled.empty())
        return {"windows-1252",
                {M("bukan UTF-8 dan tanpa keterangan; dibaca sebagai Windows Eropa Barat"), {}},
                true};
    if (labelled == "UTF-8")
        return {"windows-1252", {M("berkas menyebut UTF-8, tetapi bitanya bukan UTF-8"), {}}, true};
    if (labelled == "ISO-8859-1" && bytes.control())
        return {
            "windows-1252", {M("berkas menyebut ISO-8859-1, tetapi memuat huruf khas Windows"), {}}, true};
    return chosen;
}

TextDecoder::TextDecoder(const std::string& encoding) : m_converter(nullptr)
{
    if (encoding == "UTF-8")
        return;
    auto converter = iconv_open("UTF-8", encoding.c_str());
    if (converter == reinterpret_cast<iconv_t>(-1))
        converter = iconv_open("UTF-8", "WINDOWS-1252");
    m_converter = converter;
}

TextDecoder::~TextDecoder()
{
    if (m_converter != nullptr)
        iconv_close(m_converter);
}

std::optional<std::string> TextDecoder::decode(std::string_view bytes) const
{
    const bool ascii =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (m_converter == nullptr) {
        std::size_t end = 0;
        while (!ascii && end < bytes.size()) {
            const int length = characterLength(bytes.substr(end));
            if (length < 0)
                break;
            if (length == 0)
                return std::nullopt;
            end += static_cast<std::size_t>(length);
        }
        return std::string{ascii ? bytes : bytes.substr(0, end)};
    }
    std::string text(bytes.size() * 4, '\0');
    auto* from = const_cast<char*>(bytes.data());
    auto fromLeft = bytes.size();
    auto* to = text.data();
    auto toLeft = text.size();
    iconv(m_converter, nullptr, nullptr, nullptr, nullptr);
    if (iconv(m_converter, &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1) && errno != EINVAL)
        return std::nullopt;
    text.resize(text.size() - toLeft);
    return text;
}

std::string TextDecoder::decodeOr1252(std::string_view bytes, bool& fellBack, bool mayBeCut) const
{
    const bool cut = !mayBeCut && m_converter == nullptr && !isUtf8(bytes);
    auto text = cut ? std::nullopt : decode(bytes);
    fellBack = !text.has_value();
    if (text)
        return *std::move(text);
    static const TextDecoder western{"WINDOWS-1252"};
    if (auto second = western.decode(bytes))
        return *std::move(second);
    static const TextDecoder latin{"ISO-8859-1"}; // every byte is a character of it
    return latin.decode(bytes).value_or(std::string{});
}

#undef M

} // namespace gis
