#include "app/settings/settings.h"

#include <QFileInfo>
#include <QSettings>

#include <pwd.h>
#include <unistd.h>

namespace app {

namespace {

constexpr int recentPlansKept = 10;

class IniSettings final : public SettingsStore
{
public:
    QVariant value(const QString& key) const override { return m_settings.value(key); }
    void setValue(const QString& key, const QVariant& value) override { m_settings.setValue(key, value); }

private:
    QSettings m_settings{QSettings::IniFormat, QSettings::UserScope, "PetaSentra", "petasentra"};
};

QString loginName()
{
    const auto* entry = getpwuid(getuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : qEnvironmentVariable("USER");
}

} // namespace

QVariant MemorySettings::value(const QString& key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? QVariant{} : found->second;
}

void MemorySettings::setValue(const QString& key, const QVariant& value)
{
    m_values[key] = value;
}

std::unique_ptr<SettingsStore> userSettings()
{
    return std::make_unique<IniSettings>();
}

Settings::Settings(std::unique_ptr<SettingsStore> store, QObject* parent)
    : QObject(parent), m_store(std::move(store))
{
}

QString Settings::who() const
{
    const auto officer = get(setting::officer).trimmed();
    return officer.isEmpty() ? loginName() : officer;
}

void Settings::addRecentPlan(const QString& path)
{
    const auto absolute = QFileInfo(path).absoluteFilePath();
    auto plans = get(setting::recentPlans);
    plans.removeAll(absolute);
    plans.prepend(absolute);
    set(setting::recentPlans, plans.mid(0, recentPlansKept));
}

} // namespace app
