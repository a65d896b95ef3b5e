#include "app/map/tools/made_up_name.h"

namespace app {

namespace {

// Looking through the names of more rows than this takes longer than a click may; the row number is free
// nearly always.
constexpr std::int64_t mostRowsLookedThrough = 20'000;

core::Result<bool> taken(const core::Database& plan, std::string_view table, std::string_view field,
                         const std::string& name)
{
    const auto sql = "SELECT EXISTS (SELECT 1 FROM " + core::quotedName(table) + " WHERE " +
                     core::quotedName(field) + " = ?)";
    PS_LET(const auto found, plan.scalar(sql, name));
    return found == core::Value{std::int64_t{1}};
}

} // namespace

core::Result<std::string> madeUpName(const core::Database& plan, std::string_view table,
                                     std::string_view field, const std::string& word)
{
    PS_LET(const auto last, plan.scalar("SELECT max(fid) FROM " + core::quotedName(table)));
    const auto* rows = std::get_if<std::int64_t>(&last);
    const bool many = rows != nullptr && *rows > mostRowsLookedThrough;
    for (std::int64_t number = (rows != nullptr ? *rows : 0) + 1;; ++number) {
        auto name = word + ' ' + std::to_string(number);
        if (many)
            return name;
        PS_LET(const bool used, taken(plan, table, field, name));
        if (!used)
            return name;
    }
}

} // namespace app
