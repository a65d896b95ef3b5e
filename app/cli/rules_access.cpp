#include "app/cli/rules_access.h"

#include "app/settings/resources.h"

#include <QCoreApplication>
#include <QVariant>

namespace app::cli {

core::Result<std::vector<core::RuleSet>> rulesFor(const core::PlanFile& plan)
{
    PS_LET(const auto rows, plan.records("rule_set"));
    return core::ruleSetsFor(resourcesFolder() + "/rules", rows);
}

core::Result<core::KbliList> kbliFor(const std::optional<std::string>& file)
{
    PS_LET(auto list, core::KbliList::readFolder(resourcesFolder() + "/kbli"));
    if (file) {
        PS_LET(const auto full, core::KbliList::readFile(*file));
        list.add(full);
    }
    return list;
}

std::string translated(const core::Message& message)
{
    return core::filled(QCoreApplication::translate("Finding", message.text.c_str()).toStdString(),
                        message.args);
}

core::JsonWords jsonWords()
{
    const auto language = QCoreApplication::instance()->property("language").toString();
    return {.english = language == QLatin1String("en"), .translate = translated};
}

} // namespace app::cli
