#include "core/base/csv.h"

#include <fstream>
#include <iterator>

namespace core {

std::vector<std::vector<std::string>> readCsv(std::string_view text, char separator)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row{std::string{}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                row.back() += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                row.back() += text[++i];
            else
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == separator) {
            row.emplace_back();
        } else if (c == '\n') {
            rows.push_back(std::move(row));
            row = {std::string{}};
        } else if (c != '\r') {
            row.back() += c;
        }
    }
    if (row.size() > 1 || !row.front().empty())
        rows.push_back(std::move(row));
    return rows;
}

Result<std::string> readTextFile(const std::string& path)
{
    std::ifstream stream{path, std::ios::binary};
    if (!stream)
        return fail(ErrorCode::FileNotFound, path);
    std::string text{std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
    if (stream.bad())
        return fail(ErrorCode::FileUnreadable, path);
    return text;
}

} // namespace core
