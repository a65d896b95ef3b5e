#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <map>
#include <memory>

namespace app {

/// One remembered choice: its key in the store and what holds until somebody chooses.
template <class T>
struct Setting
{
    const char* key;
    T fallback;
};

/// Every setting of the window. What belongs to a plan is kept in the plan, not here.
namespace setting {
inline const Setting<QString> language{"language", {}}; // "id" or "en"; empty: by the locale
inline const Setting<QString> officer{"officer", {}};   // who edits, for the history; empty: the login name
inline const Setting<QStringList> recentPlans{"recentPlans", {}};
inline const Setting<QString> lastFolder{"lastFolder", {}};
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> windowState{"window/state", {}};
inline const Setting<QStringList> lastViews{"map/lastViews", {}}; // app/map/view_memory.h
inline const Setting<bool> snapping{"map/snapping", true};
inline const Setting<int> snapDistance{"map/snapDistance", 10}; // pixels on the screen
inline const Setting<QString> sheetPaper{"print/paper", QStringLiteral("a4-landscape")};
inline const Setting<QString> sheetAgency{"print/agency", {}};
inline const Setting<QString> sheetMaker{"print/maker", {}}; // "name;NIP", as the two below
inline const Setting<QString> sheetChecker{"print/checker", {}};
inline const Setting<QString> sheetApprover{"print/approver", {}};
} // namespace setting

/// Where settings are kept. The program uses IniSettings, tests MemorySettings.
class SettingsStore
{
public:
    virtual ~SettingsStore() = default;
    virtual QVariant value(const QString& key) const = 0;
    virtual void setValue(const QString& key, const QVariant& value) = 0;
};

class MemorySettings final : public SettingsStore
{
public:
    QVariant value(const QString& key) const override;
    void setValue(const QString& key, const QVariant& value) override;

private:
    std::map<QString, QVariant> m_values{};
};

/// The user's own file, in the place the system keeps for it.
std::unique_ptr<SettingsStore> userSettings();

class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(std::unique_ptr<SettingsStore> store, QObject* parent = nullptr);

    template <class T>
    T get(const Setting<T>& wanted) const
    {
        const auto value = m_store->value(QString::fromLatin1(wanted.key));
        return value.isValid() ? value.template value<T>() : wanted.fallback;
    }
    template <class T>
    void set(const Setting<T>& wanted, const T& value)
    {
        if (get(wanted) == value)
            return;
        m_store->setValue(QString::fromLatin1(wanted.key), QVariant::fromValue(value));
        Q_EMIT changed(QString::fromLatin1(wanted.key));
    }

    /// The officer's name, or else the login name.
    QString who() const;

    /// Puts the plan first in the list of ten.
    void addRecentPlan(const QString& path);

Q_SIGNALS:
    void changed(const QString& key);

private:
    std::unique_ptr<SettingsStore> m_store;
};

} // namespace app
