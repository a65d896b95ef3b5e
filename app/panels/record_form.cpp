#include "app/panels/record_form.h"

#include "app/models/text.h"
#include "app/panels/form_sections.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int labelWidth = 116;

/// The widget and, below it, the sentence that says what is wrong with its text.
QWidget* withUnitAndProblem(FieldEditor* editor, QWidget* parent)
{
    auto* cell = new QWidget(parent);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(editor->widget(), 1);
    if (!editor->field().unit.empty()) {
        auto* unitLabel = new QLabel(unit(editor->field()), cell);
        unitLabel->setProperty("soft", true);
        row->addWidget(unitLabel);
    }
    column->addLayout(row);
    auto* problem = new QLabel(cell);
    problem->setProperty("problem", true);
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(problem);
    QObject::connect(editor, &FieldEditor::problemChanged, problem, [problem](const QString& text) {
        problem->setText(text);
        problem->setVisible(!text.isEmpty());
    });
    return cell;
}

} // namespace

RecordForm::RecordForm(Document& document, const core::TableSpec& table, QWidget* parent)
    : QWidget(parent), m_document(document), m_table(table)
{
    setObjectName(QStringLiteral("form_") + fromView(table.name));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const auto& section : formSections(table))
        addSection(column, section);
    column->addStretch();
}

void RecordForm::addSection(QVBoxLayout* column, const FormSection& section)
{
    auto* heading = new QLabel(section.title, this);
    heading->setProperty("section", true);
    heading->setContentsMargins(0, column->count() == 0 ? 0 : 10, 0, 2);
    column->addWidget(heading);

    auto* rows = new QFormLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(8);
    rows->setVerticalSpacing(5);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto* field : section.fields) {
        auto* editor = FieldEditor::make(*field, this);
        connect(editor, &FieldEditor::edited, this,
                [this, field](const core::Value& value) { store(*field, value); });
        m_editors.push_back(editor);
        auto* label = new QLabel(title(*field), this);
        label->setWordWrap(true);
        label->setFixedWidth(labelWidth);
        label->setBuddy(editor->widget());
        rows->addRow(label, withUnitAndProblem(editor, this));
    }
    column->addLayout(rows);
}

void RecordForm::show(const core::Record& record)
{
    if (record.uuid != m_record.uuid)
        for (auto* editor : m_editors)
            if (editor->widget()->hasFocus())
                editor->widget()->clearFocus(); // stores what was typed for the record before
    m_record = record;
    for (auto* editor : m_editors) {
        editor->show(record[editor->field().name]);
        editor->widget()->setEnabled(!m_document.isReadOnly());
    }
}

void RecordForm::focusFirstField()
{
    if (m_editors.empty())
        return;
    auto* widget = m_editors.front()->widget();
    widget->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(widget))
        line->selectAll();
}

void RecordForm::store(const core::FieldSpec& field, const core::Value& value)
{
    const auto name = recordName(m_table, m_record);
    m_record.fields.insert_or_assign(std::string{field.name}, value);
    m_document.edit(tr("ubah %1 pada %2").arg(title(field).toLower(), name),
                    [table = std::string{m_table.name}, uuid = m_record.uuid, field = std::string{field.name},
                     value](core::PlanEdit& edit) {
                        return edit.update(table, uuid, {{field, value}});
                    });
}

} // namespace app
