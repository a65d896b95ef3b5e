#include "core/storage/sheet_template.h"

namespace core {

namespace {

constexpr std::string_view prefix = "sheet_template/"; // of the keys in ps_settings

std::string keyOf(std::string_view name)
{
    return std::string{prefix} + std::string{name};
}

} // namespace

Result<std::vector<SheetTemplate>> sheetTemplates(const PlanFile& plan)
{
    PS_LET(auto rows, plan.database().prepare("SELECT key, value FROM ps_settings ORDER BY key"));
    std::vector<SheetTemplate> templates;
    for (;;) {
        PS_LET(const bool row, rows.step());
        if (!row)
            break;
        const std::string key{rows.text(0)};
        if (key.starts_with(prefix))
            templates.push_back({key.substr(prefix.size()), std::string{rows.text(1)}});
    }
    return templates;
}

Result<void> storeSheetTemplate(PlanEdit& edit, const SheetTemplate& sheetTemplate)
{
    if (sheetTemplate.name.empty())
        return fail(ErrorCode::InvalidValue, "template", sheetTemplate.name);
    const auto key = keyOf(sheetTemplate.name);
    PS_TRY(edit.database().run("UPDATE ps_settings SET value = ?2 WHERE key = ?1 AND value IS NOT ?2", key,
                               sheetTemplate.arrangement));
    return edit.database().run("INSERT OR IGNORE INTO ps_settings VALUES (?, ?)", key,
                               sheetTemplate.arrangement);
}

Result<void> removeSheetTemplate(PlanEdit& edit, std::string_view name)
{
    return edit.database().run("DELETE FROM ps_settings WHERE key = ?", keyOf(name));
}

} // namespace core
