#include "core/storage/plan_templates.h"

namespace core {

namespace {

/// Of the keys in ps_settings.
std::string_view prefixOf(TemplateKind kind)
{
    switch (kind) {
    case TemplateKind::Sheet:
        return "sheet_template/";
    case TemplateKind::Import:
        return "import_template/";
    case TemplateKind::View:
        break;
    }
    return "saved_view/";
}

std::string keyOf(TemplateKind kind, std::string_view name)
{
    return std::string{prefixOf(kind)} + std::string{name};
}

} // namespace

Result<std::vector<PlanTemplate>> planTemplates(const PlanFile& plan, TemplateKind kind)
{
    PS_LET(auto rows, plan.database().prepare("SELECT key, value FROM ps_settings ORDER BY key"));
    const auto prefix = prefixOf(kind);
    std::vector<PlanTemplate> templates;
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

Result<void> storeTemplate(PlanEdit& edit, TemplateKind kind, const PlanTemplate& stored)
{
    if (stored.name.empty())
        return fail(ErrorCode::InvalidValue, "template", stored.name);
    const auto key = keyOf(kind, stored.name);
    PS_TRY(edit.database().run("UPDATE ps_settings SET value = ?2 WHERE key = ?1 AND value IS NOT ?2", key,
                               stored.content));
    return edit.database().run("INSERT OR IGNORE INTO ps_settings VALUES (?, ?)", key, stored.content);
}

Result<void> removeTemplate(PlanEdit& edit, TemplateKind kind, std::string_view name)
{
    return edit.database().run("DELETE FROM ps_settings WHERE key = ?", keyOf(kind, name));
}

} // namespace core
