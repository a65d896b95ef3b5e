#pragma once

#include "core/model/tables.h"

#include <QObject>
#include <QWidget>

#include <memory>
#include <optional>

namespace app {

/// One field of a record as a widget: text, number with unit, code list, yes/no, date. An empty editor means
/// unknown.
class FieldEditor : public QObject
{
    Q_OBJECT

public:
    /// The editor that fits the field's type; its widget has the field's name as objectName and its title as
    /// accessible name.
    static FieldEditor* make(const core::FieldSpec& field, QWidget* parent);

    const core::FieldSpec& field() const { return m_field; }
    virtual QWidget* widget() const = 0;
    /// Shows a value; what a person is typing right now is left alone.
    void show(const core::Value& value);
    /// What the editor says now; nothing where that is not a value of the field's type.
    virtual std::optional<core::Value> value() const = 0;
    /// What is wrong with the text, for the person; empty where it can be stored.
    virtual QString problem() const { return {}; }

Q_SIGNALS:
    /// A person finished a change: `value()` differs from what was shown.
    void edited(const core::Value& value);
    void problemChanged(const QString& problem);

protected:
    FieldEditor(const core::FieldSpec& field, QObject* parent) : QObject(parent), m_field(field) {}
    virtual void display(const core::Value& value) = 0;
    virtual bool busy() const { return false; } // a person has typed something that is not finished
    /// Called by the editors when a person is done.
    void finish();
    const core::Value& shownValue() const { return m_shown; }

private:
    const core::FieldSpec& m_field;
    core::Value m_shown{};
    QString m_problem{};
};

/// Reads numbers as people here write them: "1.234,5", "1234,5", "1234.5"; also with Rp or a unit around
/// them.
std::optional<double> readNumber(const QString& text);
/// ISO text of a date or moment typed as dd/mm/yyyy [hh:mm] or in ISO form; nothing where it is neither.
std::optional<QString> readMoment(const QString& text, bool withTime);

} // namespace app
