#include "app/print/print_choices.h"

#include "app/print/arrangement_panel.h"
#include "app/settings/settings.h"
#include "gis/paint/sheet/sheet_scale.h"
#include "gis/paint/sheet/sheet_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace app {

namespace {

QLineEdit* lineEdit(const char* name, const QString& text)
{
    auto* edit = new QLineEdit{text};
    edit->setObjectName(QString::fromLatin1(name));
    return edit;
}

/// "Name;NIP", as on the command line.
QString joined(const QLineEdit* name, const QLineEdit* nip)
{
    return name->text().trimmed() + QLatin1Char(';') + nip->text().trimmed();
}

QString subjectTitle(SheetSubject::Kind kind, const QString& name)
{
    switch (kind) {
    case SheetSubject::Kind::Site:
        return PrintChoices::tr("Lokasi: %1").arg(name);
    case SheetSubject::Kind::Kampung:
        return PrintChoices::tr("Kampung: %1").arg(name);
    case SheetSubject::Kind::Group:
        return PrintChoices::tr("Kelompok: %1").arg(name);
    case SheetSubject::Kind::Comparison:
        return PrintChoices::tr("Perbandingan calon lokasi");
    case SheetSubject::Kind::City:
        break;
    }
    return PrintChoices::tr("Seluruh kota");
}

} // namespace

PrintChoices::PrintChoices(const SheetSubject& subject, Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings)
{
    m_arrangement = new ArrangementPanel;
    auto* pages = new QTabWidget;
    pages->setObjectName(QStringLiteral("sheetPages"));
    pages->addTab(makeSheet(), tr("Lembar"));
    pages->addTab(m_arrangement, tr("Susunan"));
    pages->addTab(makeSignatures(), tr("Kop dan Pengesahan"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->addWidget(pages);
    addSubject({subject, QString::fromStdString(subject.name)});
    connectAll();
}

QWidget* PrintChoices::makeSheet()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout{page};
    const auto combo = [&](const QString& label, const char* name) {
        auto* widget = new QComboBox;
        widget->setObjectName(QString::fromLatin1(name));
        form->addRow(label, widget);
        return widget;
    };
    m_subjects = combo(tr("&Isi"), "sheetSubject");
    m_size = combo(tr("&Kertas"), "sheetSize");
    m_size->addItems({QStringLiteral("A4"), QStringLiteral("A3"), QStringLiteral("A1")});
    m_orientation = combo(tr("&Arah"), "sheetOrientation");
    m_orientation->addItems({tr("Tegak"), tr("Mendatar")});
    m_theme = combo(tr("&Tema"), "sheetTheme");
    m_theme->addItems({tr("Lokasi"), tr("Kemacetan"), tr("Kelompok usaha"), tr("Zona rencana")});
    m_scale = combo(tr("&Skala"), "sheetScale");
    m_scale->addItem(tr("Otomatis"));
    for (const double scale : gis::roundScales())
        m_scale->addItem(gis::scaleText(locale(), scale), scale);
    m_draft = new QCheckBox{tr("Tanda &DRAFT, juga bila sudah diputuskan")};
    m_draft->setObjectName(QStringLiteral("sheetDraft"));
    form->addRow(m_draft);

    const auto paper =
        gis::parsePaper(m_settings.get(setting::sheetPaper).toStdString()).value_or(gis::SheetPaper{});
    m_size->setCurrentIndex(static_cast<int>(paper.size));
    m_orientation->setCurrentIndex(static_cast<int>(paper.orientation));
    return page;
}

PrintChoices::SignerFields PrintChoices::addSigner(QFormLayout* form, const QString& role,
                                                   const QString& stored)
{
    const auto parts = stored.split(QLatin1Char(';'));
    SignerFields fields;
    fields.name = new QLineEdit{parts.at(0)};
    fields.name->setPlaceholderText(tr("Nama"));
    fields.name->setAccessibleName(tr("%1: nama").arg(role));
    fields.nip = new QLineEdit{parts.size() > 1 ? parts.at(1) : QString{}};
    fields.nip->setPlaceholderText(tr("NIP"));
    fields.nip->setAccessibleName(tr("%1: NIP").arg(role));
    form->addRow(role, fields.name);
    form->addRow(QString{}, fields.nip);
    return fields;
}

QWidget* PrintChoices::makeSignatures()
{
    auto* page = new QWidget;
    auto* form = new QFormLayout{page};
    m_agency = lineEdit("sheetAgency", m_settings.get(setting::sheetAgency));
    m_agency->setPlaceholderText(gis::Sheet::tr("DINAS PERINDUSTRIAN"));
    form->addRow(tr("&Dinas"), m_agency);
    m_number = lineEdit("sheetNumber", {});
    form->addRow(tr("&Nomor lembar"), m_number);
    m_maker = addSigner(form, tr("Dibuat oleh"), m_settings.get(setting::sheetMaker));
    m_checker = addSigner(form, tr("Diperiksa oleh"), m_settings.get(setting::sheetChecker));
    m_approver = addSigner(form, tr("Disetujui oleh"), m_settings.get(setting::sheetApprover));
    return page;
}

void PrintChoices::connectAll()
{
    for (auto* box : {m_subjects, m_size, m_orientation, m_theme, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintChoices::changed);
    for (auto* edit : {m_number, m_agency, m_maker.name, m_maker.nip, m_checker.name, m_checker.nip,
                       m_approver.name, m_approver.nip})
        connect(edit, &QLineEdit::textChanged, this, &PrintChoices::changed);
    connect(m_draft, &QCheckBox::toggled, this, &PrintChoices::changed);
    connect(m_arrangement, &ArrangementPanel::changed, this, &PrintChoices::changed);
}

void PrintChoices::offer(const PrintOffers& offers)
{
    for (const auto& subject : offers.subjects)
        addSubject(subject);
    m_arrangement->setTemplates(offers.templates);
}

void PrintChoices::addSubject(const NamedSubject& offered)
{
    const auto& subject = offered.subject;
    const int kind = static_cast<int>(subject.kind);
    QStringList compared;
    for (const auto& site : subject.compared)
        compared << QString::fromStdString(site);
    const QVariantList data{kind, QString::fromStdString(subject.name), compared};
    const QVariantList byName{kind, offered.name, compared};
    for (int i = 0; i < m_subjects->count(); ++i)
        if (const auto there = m_subjects->itemData(i).toList(); there == data || there == byName) {
            m_subjects->setItemText(i, subjectTitle(subject.kind, offered.name));
            return;
        }
    m_subjects->addItem(subjectTitle(subject.kind, offered.name), data);
}

QString PrintChoices::subjectName() const
{
    return request().subject.kind == SheetSubject::Kind::City
               ? QString{}
               : m_subjects->currentText().section(QStringLiteral(": "), 1);
}

void PrintChoices::showAutomaticScale(double scale)
{
    m_scale->setItemText(0, tr("Otomatis (%1)").arg(gis::scaleText(locale(), scale)));
}

SheetRequest PrintChoices::request() const
{
    SheetRequest request;
    const auto subject = m_subjects->currentData().toList();
    request.subject = {static_cast<SheetSubject::Kind>(subject.value(0).toInt()),
                       subject.value(1).toString().toStdString(),
                       {}};
    for (const auto& site : subject.value(2).toStringList())
        request.subject.compared.push_back(site.toStdString());
    request.paper = {static_cast<gis::PaperSize>(m_size->currentIndex()),
                     static_cast<gis::Orientation>(m_orientation->currentIndex())};
    request.theme = static_cast<SheetTheme>(m_theme->currentIndex());
    if (const auto scale = m_scale->currentData(); scale.isValid())
        request.scale = scale.toDouble();
    request.draft = m_draft->isChecked();
    request.arrangement = m_arrangement->arrangement();
    request.agency = m_agency->text().trimmed();
    request.sheetNumber = m_number->text().trimmed();
    const auto signer = [](const SignerFields& fields) {
        return gis::SheetSigner{{}, fields.name->text().trimmed(), fields.nip->text().trimmed()};
    };
    request.maker = signer(m_maker);
    request.checker = signer(m_checker);
    request.approver = signer(m_approver);
    return request;
}

void PrintChoices::remember() const
{
    m_settings.set(setting::sheetPaper, QString::fromStdString(gis::paperName(request().paper)));
    m_settings.set(setting::sheetAgency, m_agency->text().trimmed());
    m_settings.set(setting::sheetMaker, joined(m_maker.name, m_maker.nip));
    m_settings.set(setting::sheetChecker, joined(m_checker.name, m_checker.nip));
    m_settings.set(setting::sheetApprover, joined(m_approver.name, m_approver.nip));
}

} // namespace app
