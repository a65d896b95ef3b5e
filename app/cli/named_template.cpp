#include "app/cli/named_template.h"

#include "app/cli/cli.h"

#include <QStringList>

namespace app::cli {

namespace {

QString emptyText(core::TemplateKind kind)
{
    return kind == core::TemplateKind::Sheet ? Cli::tr("Rencana ini belum punya templat lembar.")
                                             : Cli::tr("Rencana ini belum punya templat impor.");
}

} // namespace

core::Result<core::PlanTemplate> templateNamed(const core::PlanFile& plan, core::TemplateKind kind,
                                               const std::string& name)
{
    PS_LET(auto templates, core::planTemplates(plan, kind));
    QStringList names;
    for (auto& known : templates) {
        if (known.name == name)
            return std::move(known);
        names << QString::fromStdString(known.name);
    }
    const auto detail = names.isEmpty()
                            ? emptyText(kind)
                            : Cli::tr("Templat yang ada: %1.").arg(names.join(QStringLiteral(", ")));
    return core::fail(core::ErrorCode::InvalidUsage, "--template " + name, detail.toStdString());
}

} // namespace app::cli
