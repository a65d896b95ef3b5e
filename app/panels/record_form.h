#pragma once

#include "app/document/document.h"
#include "app/panels/field_editor.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace app {

struct FormSection;

/// All fields of one record, editable in place; each finished field is one edit of the plan.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(Document& document, const core::TableSpec& table, QWidget* parent = nullptr);

    const core::TableSpec& table() const { return m_table; }
    void show(const core::Record& record);
    const core::Record& record() const { return m_record; }
    /// Puts the cursor into the field people start with.
    void focusFirstField();

private:
    void addSection(QVBoxLayout* column, const FormSection& section);
    void store(const core::FieldSpec& field, const core::Value& value);

    Document& m_document;
    const core::TableSpec& m_table;
    core::Record m_record{};
    std::vector<FieldEditor*> m_editors{};
};

} // namespace app
