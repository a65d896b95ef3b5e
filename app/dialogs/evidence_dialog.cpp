#include "app/dialogs/evidence_dialog.h"

#include "app/panels/field_editor.h"

#include <QComboBox>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace app {

namespace {

QLineEdit* line(const char* name, const QString& accessibleName, const QString& hint, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setPlaceholderText(hint);
    return edit;
}

} // namespace

EvidenceDialog::EvidenceDialog(const QString& subject, const std::vector<CriterionChoice>& criteria,
                               QWidget* parent)
    : QDialog(parent), m_subject(subject), m_criterion(new QComboBox(this)),
      m_value(line("evidenceValue", tr("Nilai"), tr("misalnya 3,5 atau ya"), this)),
      m_unit(line("evidenceUnit", tr("Satuan"), {}, this)),
      m_source(line("evidenceSource", tr("Sumber"), tr("misalnya survei lapangan, peta RDTR"), this)),
      m_date(line("evidenceDate", tr("Tanggal"), tr("hh/bb/tttt"), this)),
      m_condition(
          line("evidenceCondition", tr("Syarat"), tr("bila nilainya hanya berlaku dengan syarat"), this)),
      m_note(line("evidenceNote", tr("Catatan"), {}, this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName("evidenceDialog");
    setWindowTitle(tr("Tambah Bukti"));
    m_criterion->setObjectName("evidenceCriterion");
    m_criterion->setAccessibleName(tr("Kriteria"));
    m_criterion->setEditable(true);
    m_criterion->lineEdit()->setAccessibleName(m_criterion->accessibleName());
    for (const auto& choice : criteria) {
        m_criterion->addItem(choice.title, choice.id);
        m_criterion->setItemData(m_criterion->count() - 1, choice.unit, Qt::UserRole + 1);
        m_criterion->setItemData(m_criterion->count() - 1, choice.id, Qt::ToolTipRole);
    }
    m_date->setText(QDate::currentDate().toString(QStringLiteral("dd/MM/yyyy")));
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Simpan Bukti"));

    auto* about = new QLabel(tr("Tentang %1").arg(subject.mid(subject.indexOf(':') + 1)), this);
    about->setProperty("section", true);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(9);
    form->addRow(tr("Kriteria"), m_criterion);
    form->addRow(tr("Nilai"), m_value);
    form->addRow(tr("Satuan"), m_unit);
    form->addRow(tr("Sumber"), m_source);
    form->addRow(tr("Tanggal"), m_date);
    form->addRow(tr("Syarat"), m_condition);
    form->addRow(tr("Catatan"), m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(about);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(m_buttons);
    setMinimumWidth(500);

    connect(m_criterion, &QComboBox::currentIndexChanged, this, &EvidenceDialog::chooseCriterion);
    for (auto* edit : {m_value, m_date, m_criterion->lineEdit()})
        connect(edit, &QLineEdit::textChanged, this, &EvidenceDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    chooseCriterion();
    check();
}

void EvidenceDialog::chooseCriterion()
{
    m_unit->setText(m_criterion->currentData(Qt::UserRole + 1).toString());
}

void EvidenceDialog::check()
{
    const bool missing =
        m_criterion->currentText().trimmed().isEmpty() || m_value->text().trimmed().isEmpty();
    const bool noDate = !m_date->text().trimmed().isEmpty() && !readMoment(m_date->text(), false);
    // What is still to be typed is no mistake: the button is grey, and its tip says why.
    m_problem->setText(noDate ? tr("Tulis tanggal sebagai hari/bulan/tahun.") : QString{});
    auto* store = m_buttons->button(QDialogButtonBox::Ok);
    store->setEnabled(!missing && !noDate);
    store->setToolTip(missing ? tr("Pilih kriteria dan tulis nilainya.") : QString{});
}

core::Fields EvidenceDialog::fields() const
{
    const int chosen = m_criterion->findText(m_criterion->currentText());
    const auto criterion =
        chosen >= 0 ? m_criterion->itemData(chosen).toString() : m_criterion->currentText().trimmed();
    core::Fields fields{{"subject", m_subject.toStdString()}, {"criterion", criterion.toStdString()}};
    const auto put = [&](const char* field, const QString& text) {
        if (!text.trimmed().isEmpty())
            fields.emplace(field, text.trimmed().toStdString());
    };
    put("value", m_value->text());
    put("unit", m_unit->text());
    put("source", m_source->text());
    put("date", readMoment(m_date->text(), false).value_or(QString{}));
    put("condition", m_condition->text());
    put("note", m_note->text());
    return fields;
}

} // namespace app
